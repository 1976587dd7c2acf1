#include "scheduling/diaries/offer_board.hpp"

namespace palpate::scheduling {

Result<OfferBoard> OfferBoard::of(const record::Transaction& t, const OfferAsked& asked, Date first,
                                  int days) {
    auto read = offer_of(t, asked, first, days);
    if (!read)
        return tl::unexpected(std::move(read.error()));
    auto offer = std::make_unique<const Offer>(*std::move(read));
    auto board = Board::of(offer->diary, offer->days);
    if (!board)
        return tl::unexpected(std::move(board.error()));
    return OfferBoard(std::move(offer), *std::move(board));
}

}  // namespace palpate::scheduling
