// What a file is by its own bytes, whatever it is called, and a picture without what its maker
// wrote into it: where and when it was taken, with what, by whom.
#pragma once

#include "base/json.hpp"

namespace palpate::record {

// What a browser shows without running anything in it. SVG and HTML may hold scripts and are none.
enum class FileType { jpeg, png, webp, pdf };
PALPATE_DESCRIBE_ENUM(FileType, jpeg, png, webp, pdf)

std::string_view media_type(FileType type);   // "image/jpeg"
std::string_view file_ending(FileType type);  // "jpg"
constexpr bool is_picture(FileType type) {
    return type != FileType::pdf;
}

// None of them: nothing.
std::optional<FileType> type_of(std::string_view bytes);

// A picture with its pixels and colours alone: EXIF, XMP, IPTC, comments, and whatever follows its
// end are left out. Fault: it breaks off, or is not laid out as its type is. A PDF stays as it is.
Result<std::string> without_remarks(std::string_view bytes, FileType type);

}  // namespace palpate::record
