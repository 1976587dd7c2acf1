// What may be booked, laid out on a board that can be asked more than once.
#pragma once

#include "scheduling/diaries/free_times.hpp"
#include "scheduling/free_slots.hpp"

#include <memory>

namespace palpate::scheduling {

class OfferBoard {
public:
    // Faults as offer_of() and Board::of().
    static Result<OfferBoard> of(const record::Transaction& t, const OfferAsked& asked, Date first,
                                 int days);

    const Board& board() const noexcept { return board_; }
    const LocalDays& days() const noexcept { return offer_->days; }
    const Diary& diary() const noexcept { return offer_->diary; }
    const Question& question() const noexcept { return offer_->question; }

    // In order, each once. Faults as resolve().
    Result<std::vector<Moment>> starts() const { return free_starts(board_, question()); }

private:
    OfferBoard(std::unique_ptr<const Offer> offer, Board board)
        : offer_(std::move(offer)), board_(std::move(board)) {}

    std::unique_ptr<const Offer> offer_;  // stays where it is: the board looks at its diary
    Board board_;
};

}  // namespace palpate::scheduling
