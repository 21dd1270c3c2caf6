// The compiled half of Asio and Beast, once for the whole server: see BOOST_*_SEPARATE_COMPILATION.
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
