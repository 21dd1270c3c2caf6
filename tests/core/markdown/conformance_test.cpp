#include <gtest/gtest.h>

#include <string>

#include "core/markdown/parse.hpp"
#include "tests/core/markdown/reference.hpp"
#include "tests/core/markdown/shorthand.hpp"

/// The parser beside md4c: what both read the same way, and where they are to differ.

namespace cossistant {
namespace {

class SameAsReference : public testing::TestWithParam<const char*> {};

TEST_P(SameAsReference, IsRead) {
  EXPECT_EQ(shorthand(parseMarkdown(GetParam())), shorthand(referenceMarkdown(GetParam()))) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(Emphasis, SameAsReference,
                         testing::Values("*a*", "**a**", "***a***", "****a****", "*a **b** c*", "**a *b* c**",
                                         "*a **b***", "**a *b***", "***a** b*", "***a* b**", "*a", "a*", "a * b * c",
                                         "*a*b", "a*b*c", "a**b**c", "_a_b", "a_b_c", "__a__b", "_a __b__ c_",
                                         "__a _b_ c__", "*a _b* c_", "_a *b_ c*", "**a", "**a*", "*a**", "* a*", "*a *",
                                         "**a **", "a***b***c", "*a*b*c*", "**a**b**c**", "*(a)*", "(*a*)", "\"*a*\"",
                                         "*\"a\"*b", "_(a)_b", "-_a_-", "*a\nb*", "*a*\n*b*", "**a\n\nb**", "*a `*` b*",
                                         "`*a*`", "*a [b*](https://e.com)", "[*a*](https://e.com)",
                                         "*[a](https://e.com)*", "**[a](https://e.com)** b", "*a\\*b*", "\\*a*",
                                         "*a &amp; b*", "*\u00A0a*", "“_a_”", "*“a”*", "*a*—*b*", "**a:** b",
                                         "**a**: b", "** a **", "__", "****", "*****", "_ _", "*foo**bar**baz*",
                                         "*foo**bar*", "**foo*bar**", "foo***", "foo *_*", "*a **b *c* d** e*",
                                         "**a*b*c**", "é*a*é", "_é_", "*a*é"));

INSTANTIATE_TEST_SUITE_P(Code, SameAsReference,
                         testing::Values("`a`", "``a`b``", "` a `", "`  a  `", "` `", "`a", "``a`", "`a``", "`a\nb`",
                                         "a `b` c `d` e", "`a\\`b`", "`<b>`", "`&amp;`", "*`a*`", "[`a](b)`",
                                         "[`a`](https://e.com)", "`` ` ``", "```a``` b", "```a```", "````\n```\n````",
                                         "```\na\n```", "```ts\na\n```\nb", "a\n```\nb\n```\nc", "~~~ js\na\n~~~",
                                         "```js title=\"a&amp;b.js\"\nx\n```", "```\n\n\na\n\n```",
                                         "```\n  a\n    b\n```", "  ```\n  a\n   b\n c\n  ```", "```\na", "```",
                                         "```\n```", "~~~\n```\n~~~", "```\na\n~~~\n```", "``` a`b\nc",
                                         "```c++ \nx\n```", "> ```\n> a\n>  b\n> ```", "- ```\n  a\n  ```\n- b",
                                         "1. a\n\n   ```sh\n   npm i\n   ```\n\n2. b", "```\n\ta\n```",
                                         "- a\n  ```\n  b\n\n  c\n  ```\n  d", "```a\\*b\nx\n```"));

INSTANTIATE_TEST_SUITE_P(
    Links, SameAsReference,
    testing::Values(
        "[a](https://e.com)", "[a](https://e.com \"t\")", "[a](https://e.com 't')", "[a](https://e.com (t))",
        "[a](<https://e.com/a b>)", "[a]( https://e.com )", "[a](https://e.com/(b))", "[a](https://e.com/(b)",
        "[a](https://e.com\\))", "[a](https://e.com \"t\\\"u\")", "[a](https://e.com \"t)", "[a](https://e.com t)",
        "[a] (https://e.com)", "[a]()", "[](https://e.com)", "[a](b)", "[a](javascript:b)", "[a [b] c](https://e.com)",
        "[[a]](https://e.com)", "[a](https://e.com)[b](https://f.com)", "[a [b](https://e.com) c](https://f.com)",
        "[a](\nhttps://e.com\n)", "![a](https://e.com)", "![a *b*](https://e.com)",
        "[![a](https://e.com)](https://f.com)", "![[a](https://e.com)](https://f.com)", "!a", "!\\[a](https://e.com)",
        "\\[a](https://e.com)", "[a\\](https://e.com)", "[a", "a]", "[a]", "[]", "[a](", "[a](https://e.com",
        "[a]: https://e.com", "[a]\n\n[a]: https://e.com", "[a][]\n\n[A]: https://e.com",
        "[b][a b]\n\n[A  B]: <https://e.com> 't'", "[a][b]\n\n[a]: https://e.com", "[a][b][c]\n\n[b]: https://e.com",
        "[a]: https://e.com\n[b]: https://f.com\n[a] [b]", "[a]: https://e.com\n[a]: https://f.com\n\n[a]",
        "[a]: https://e.com b\n\n[a]", "[a]:\nhttps://e.com\n\"t\"\n\n[a]", "b\n[a]: https://e.com\n\n[a]",
        "![a]\n\n[a]: https://e.com", "[@A](mention:user:1) and [B](mention:ai:x:y)", "[*@A*](mention:user:1)!",
        "[@A `b`](mention:user:1)", "[a](mention:b)"));

INSTANTIATE_TEST_SUITE_P(
    Addresses, SameAsReference,
    testing::Values("https://e.com", "http://e.com/a_b_c", "see https://e.com.", "see https://e.com, and",
                    "(https://e.com)", "(https://e.com/a_(b))", "https://e.com/a)b", "https://e.com/?a=1&b=2#c",
                    "https://e", "https://", "xhttps://e.com", "www.e.com", "www.e.com/a?", "www.e", "wwwx.e.com",
                    "*https://e.com*", "**https://e.com**", "~https://e.com~", "https://e.com<br>",
                    "https://e.com/_a_/", "https://e.com:80/a", "a@e.com", "a.b+c@d.e.com", "a@e", "a@e.com.", "@e.com",
                    "a@", "a @e.com", "mail a@e.com, b@e.com", "**a@e.com**", "mailto:a@e.com", "<https://e.com>",
                    "<https://e.com/a b>", "<a@e.com>", "<mailto:a@e.com>", "<tel:+331>", "<a>", "<a b>",
                    "<https://e.com", "<HTTPS://E.COM>", "[https://e.com](https://f.com)",
                    "[see https://e.com](https://f.com)", "`https://e.com`", "https://e.com `a`", "a https://e.com\nb",
                    "https://e.com&amp;b", "https://e.com/\\_a", "- https://e.com\n- a@e.com",
                    "http://a.b/c http://d.e/f", "localhost:3000", "e.com"));

INSTANTIATE_TEST_SUITE_P(Blocks, SameAsReference,
                         testing::Values("# a", "###### a", "####### a", "#a", "#", "# ", "## a ##", "## a#", "# #",
                                         "# a \\#", "  # a", "a\n# b\nc", "# *a*\nb", "a\n===", "a\n---", "a\nb\n---",
                                         "a\n\n---", "---", "***", "* * *", "- - -", "_____", "--", "a\n***\nb",
                                         "*a*\n---\nb", "*a*\n\n- - -\n\nb", "> a", ">a", "> a\nb", "> a\n\nb",
                                         "> a\n\n> b", "> a\n>\n> b", "> > a", "> > a\n> b", "> # a\n> b",
                                         "> - a\n> - b", "> a\n- b", ">", "> \n> a", "- > a\n  > b", "*a*\n\n\n\nb",
                                         "*a*\r\nb\r\n\r\nc", "*a*\rb", "  *a*\n    b", "*a*\n    b", "\\# *a*",
                                         "1\\. *a*", "*a*  \nb", "*a*\\\nb", "*a* \nb", "*a*\n", "\n\n*a*", "**a**\tb",
                                         "&copy; &#65; &bogus; &amp", "\\\\ \\a \\*", "a\\", "*a*\n\\", "<b>*a*</b>",
                                         "| a | *b* |\n|---|---|"));

INSTANTIATE_TEST_SUITE_P(
    Lists, SameAsReference,
    testing::Values("- a", "* a", "+ a", "-a", "-", "- ", "- a\n- b\n- c", "- a\n* b", "- a\n\n- b", "- a\n\n\n- b",
                    "- a\n\n  b", "- a\nb", "- a\n\nb", "- a\n  b", "- a\n  - b\n    - c", "- a\n  - b\n- c",
                    "- a\n    - b", "- a\n - b\n  - c", "- a\n\n  - b\n\n- c", "- a\n  - b\n\n- c",
                    "- a\n  - b\n\n  - c", "- a\n\n      b", "1. a\n2. b", "1) a\n2) b", "1. a\n2) b", "2. a", "0. a",
                    "123456789. a", "1234567890. a", "1.a", "a\n1. b", "a\n2. b", "a\n- b", "a\n-\nb",
                    "1. a\n   - b\n   - c\n2. d", "1. a\n  - b", "1. a\n\n   b\n2. c", "- # a\n- b", "- a\n  # b\n  c",
                    "- *a*\n- **b**: c", "-   a\n    b", "-\n  a", "-\n\n  a", "- a\n-\n- b", "1.\n2. a", "- - a",
                    "- 1. a\n- 2. b", "- a\n  > b\n  c", "- a\n  ---\n  b", "- a\n***\n- b", "- a\n  ***\n  b", "\t- a",
                    "-\ta", "- a\n\t- b", "- a\n\n\tb", "> 1. a\n>    b\n> 2. c", "- [ ] a\n- [x] b", "- a\n\n  - b",
                    "- a\n\n  ```\n  b\n  ```", "- a\n- b\n\n\n- c", "- `a`\n- [b](https://e.com)"));

INSTANTIATE_TEST_SUITE_P(
    Answers, SameAsReference,
    testing::Values(
        "Sure! Here is how:\n\n1. Open **Settings** > *Billing*.\n2. Click `Change plan`.\n3. Confirm.\n\nLet me know "
        "if that helps!",
        "To reset your password:\n- Go to https://app.e.com/login\n- Click **Forgot password?**\n- Check your inbox "
        "(and spam)\n\nStill stuck? Mail help@e.com.",
        "### Install\n\n```bash title=\"shell\"\nnpm install @e/widget\n```\n\nThen add:\n\n```tsx\nimport { W } from "
        "'@e/widget'\n\nexport default () => <W />\n```\n\n> **Note:** React 18 is required.",
        "**Plans**\n\n* *Free* – 100 messages\n* *Pro* – unlimited\n  * SSO\n  * Audit log\n\nSee "
        "[pricing](https://e.com/pricing \"Pricing\").",
        "Hi [@Ada](mention:user:1),\n\nyour order #1234 shipped. Track it: "
        "<https://t.e.com/?n=1234&c=fr>\n\n---\n\nThe team",
        "1. **First**\n\n   Some text.\n\n   ```js\n   run()\n   ```\n\n2. **Second**\n   - a\n   - b\n\n3. Third",
        "Use `a_b_c` not a_b_c, and 2 * 3 * 4 = 24. Costs $5 & up; 5 < 6 > 4.",
        "Q: *why?*\nA: because\\*\n\n\\* see below", "Title\n=====\n\nSub\n---\n\ntext *x*",
        "It's **not** a `bug`_ish_ thing... *really*?! ~~no~~ ![pic](https://e.com/p.png)",
        "> On Monday you wrote:\n> > can I **cancel**?\n>\n> Yes.\n\nThanks!",
        "Steps:\n1) one\n2) two\n\t- nested\n\t- again\n3) three",
        "| Plan | Price |\n|------|-------|\n| **Pro** | $10 |",
        "Our hours:\n\n- **Mon–Fri:** 9:00–17:00\n- **Sat:** closed\n\nCall [+33 1](tel:+331) or "
        "[mail](mailto:a@e.com?subject=Hi%20there)."));

struct Difference {
  const char* name;
  const char* text;
  const char* expected;
  const char* reason;
};

class OtherThanReference : public testing::TestWithParam<Difference> {};

TEST_P(OtherThanReference, IsRead) {
  EXPECT_EQ(shorthand(parseMarkdown(GetParam().text)), GetParam().expected) << GetParam().reason;
  EXPECT_NE(shorthand(parseMarkdown(GetParam().text)), shorthand(referenceMarkdown(GetParam().text)));
}

INSTANTIATE_TEST_SUITE_P(
    , OtherThanReference,
    testing::ValuesIn<Difference>({
        {"CapitalScheme", "Https://e.com", "paragraph(link:Https://e.com('Https://e.com'))",
         "phones capitalise a first word"},
        {"MarkBehindAnAddress", "*https://e.co*b* c", "paragraph(emphasis(link:https://e.co*b('https://e.co*b')) ' c')",
         "md4c leaves the emphasis open"},
        {"ForeignScheme", "*a* <std:string>", "paragraph(emphasis('a') ' <std:string>')",
         "what is not a link in brackets is more likely code"},
        {"PunctuationOfChinese", "**「a」**b", "paragraph(strong('「a」') 'b')",
         "CommonMark's rule asks for spaces there"},
        {"DashBehindAMailAddress", "a@e.com-", "paragraph(link:mailto:a@e.com('a@e.com') '-')",
         "the rest is an address"},
        {"MailAddressInUnderscores", "_a@e.com_", "paragraph(emphasis(link:mailto:a@e.com('a@e.com')))",
         "md4c takes the marks for parts of the address"},
        {"AddressInUnderscores", "_https://e.com_", "paragraph(emphasis(link:https://e.com('https://e.com')))",
         "md4c loses the link"},
        {"StarInAnAddress", "https://e.com/*a*", "paragraph(link:https://e.com/*a('https://e.com/*a') '*')",
         "md4c loses the last mark"},
        {"SpaceInBrackets", "< https://e.com>", "paragraph('< ' link:https://e.com('https://e.com') '>')",
         "md4c takes a space for the first letter of a scheme"},
        {"TwiceInBrackets", "<<https://e.com>>", "paragraph('<' link:https://e.com('https://e.com') '>')",
         "md4c takes < for the first letter of a scheme"},
        {"UnderscoreInADomain", "https://a_b.com", "paragraph(link:https://a_b.com('https://a_b.com'))",
         "such hosts exist; the check would cost bytes"},
        {"FenceOutsideOfItsQuote", "> ```\n> a\n```\nb", "quote(codeBlock[|]:a) codeBlock[|]:b",
         "as CommonMark: a quote's code ends with the quote"},
        {"IndentedListInAQuote", ">   - a\n>   - b", "quote(list(listItem('a') listItem('b')))",
         "md4c forgets the indentation in a quote's first line"},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

}  // namespace
}  // namespace cossistant
