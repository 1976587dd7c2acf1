#include "trust/qr.hpp"

#include <memory>
#include <stdexcept>

#include <fmt/core.h>
#include <qrencode.h>

namespace palpate::trust {
namespace {

constexpr int margin = 4;  // light modules around it, as the standard asks

class Code {
public:
    explicit Code(std::string_view text)
        : code_(QRcode_encodeString(std::string(text).c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1)) {
        if (code_ == nullptr)
            throw std::runtime_error("the text is too long for a QR code");
    }
    int width() const { return code_->width; }
    // False outside of it.
    bool dark(int row, int column) const {
        if (row < 0 || column < 0 || row >= width() || column >= width())
            return false;
        return (code_->data[row * width() + column] & 1) != 0;
    }

private:
    std::unique_ptr<QRcode, decltype([](QRcode* code) { QRcode_free(code); })> code_;
};

}  // namespace

std::string qr_for_terminal(std::string_view text) {
    const Code code(text);
    std::string out;
    for (int row = -margin / 2; row < code.width() + margin / 2; row += 2) {
        out += "\x1b[30;47m";  // black on white
        for (int column = -margin / 2; column < code.width() + margin / 2; ++column) {
            const bool above = code.dark(row, column);
            const bool below = code.dark(row + 1, column);
            out += above ? (below ? "█" : "▀") : (below ? "▄" : " ");
        }
        out += "\x1b[0m\n";
    }
    return out;
}

std::string qr_as_svg(std::string_view text) {
    const Code code(text);
    std::string path;
    for (int row = 0; row < code.width(); ++row)
        for (int column = 0; column < code.width(); ++column)
            if (code.dark(row, column))
                path += fmt::format("M{} {}h1v1h-1z", column + margin, row + margin);
    return fmt::format(
        R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {0}" role="img" )"
        R"(aria-label="QR code"><rect width="{0}" height="{0}" fill="#fff"/>)"
        R"(<path d="{1}" fill="#000"/></svg>)",
        code.width() + 2 * margin, path);
}

}  // namespace palpate::trust
