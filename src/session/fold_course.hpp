// The fold at work: one event after another changes the state. Inside of fold.cpp and its parts.
#pragma once

#include "session/adapt.hpp"

namespace palpate::session {

class Course {
public:
    Course(const Sheet& sheet, const Timeline& timeline);
    State run() &&;

private:
    // One for each content. A refusal leaves the state as it was.
    using Answer = Result<void>;
    Answer apply(const Started& e);
    Answer apply(const TimeLeft& e);
    Answer apply(const PhaseBegun& e);
    Answer apply(const Consented& e);
    Answer apply(const StepBegun& e);
    Answer apply(const Paused& e);
    Answer apply(const Resumed& e);
    Answer apply(const StepEnded& e);
    Answer apply(const Skipped& e);
    Answer apply(const Swapped& e);
    Answer apply(const Added& e);
    Answer apply(const Stopped& e);
    Answer apply(const Rescreened& e);
    Answer apply(const Reassessed& e);
    Answer apply(const Settled& e);
    Answer apply(const Finished& e);
    Answer apply(const ComfortMark& e);
    Answer apply(const Ceiling& e);
    Answer apply(const Danger& e);
    Answer apply(const SkinChecked& e);
    Answer apply(const Signed& e);
    // The rest changes nothing but the note.
    template <class T>
    Answer apply(const T& /*content*/) {
        return {};
    }

    void take(const Placed& placed);
    Answer judge(const Event& event);
    void refuse_event(const Event& event, const Fault& fault);
    bool left_out(EventId event) const;
    void dispute_steps();

    Answer ready_for(Phase phase, const char* place) const;
    bool has_begun(Phase phase) const;
    void begin(Phase phase);
    Result<Run*> waiting_run(const std::string& step, std::string_view what);
    Answer may_run(Run& run);
    Answer skin_first(const Run& run, const Step& step) const;
    void follow_skin();
    void start_clock(Run& run);
    void stop_clock(Run& run);
    void close_current(StepStatus status);
    Result<Step> taken_up(Step step, const char* place) const;
    void stop(OpenStop stop);
    Answer check_lifts(const Rescreened& e) const;
    void take_bounds();
    void take_last_word(std::vector<const Placed*>& words) const;
    void pause_running(std::vector<Said> why);
    std::int64_t ceiling_of(const std::string& area) const;
    std::int64_t felt_now(const std::string& area) const;
    void lower_running();
    void raise_running();
    void end_in_time();

    const Sheet& sheet_;
    const Timeline& timeline_;
    State state_;
    const Placed* now_ = nullptr;           // the event that is being taken
    std::vector<const Placed*> rescreens_;  // whose bounds hold: the last words, and what was
                                            // assessed since
    std::vector<const Placed*> consents_;   // likewise
    bool any_begun_ = false;                // a step
    std::vector<EventId> known_stops_;      // also those that were lifted
};

}  // namespace palpate::session
