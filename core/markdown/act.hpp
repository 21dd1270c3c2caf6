#pragma once

namespace cossistant {

/// What a byte of a leaf's text does. A string of these, as long as the text, takes the place of a tree of
/// spans while the marks are still being paired; the zero at its end is none of them.
enum Act : char {
  kLive = 1,  // text that may still become a mark
  kPlain,     // text whatever it says
  kGone,      // a part of a mark
  kInside,    // goes on with the Code or the address before; elsewhere gone, as `\` before a line break
  kCode,      // starts the text of a code span
  kAddress,   // starts a bare link
  kMail,      // starts a bare mail address
  kEntity,    // the & of one; the rest of it is gone
  kBreak,
  kStrong,
  kEmphasis,
  kEndSpan,  // of the innermost strong or emphasis
  kLink,     // the [ or ! of a link that is followed; links may be nested, the outermost counts
  kEndLink,
};

}  // namespace cossistant
