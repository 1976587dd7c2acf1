// Records as they are kept, noting what is read of them. Only for what leaves no entry in the
// trail: of anything else nothing is given, and the footprint is not whole.
#pragma once

#include "store/lasting/footprint.hpp"

namespace palpate::store {

class Watching final : public record::Documents {
    using Place = record::Place;
    using ClientId = record::ClientId;
    using Text = record::KeptText;
    using Texts = std::vector<record::KeptText>;
    using Version = record::Version;
    using Revision = record::Revision;

public:
    Watching(const record::Documents& inner, Instant now, Footprint& footprint)
        : inner_(inner), now_(now), footprint_(footprint) {}

    bool has(const Place& place) const override;
    std::optional<Text> glance(const Place& place) const override;
    Texts glance_of_client(std::string_view kind, ClientId client) const override;
    Texts glance_with_term(std::string_view kind, const record::Term& term) const override;
    std::vector<record::Busy> busy(std::span<const Uuid> resources, Instant from,
                                   Instant until) const override;
    std::vector<std::uint64_t> day_versions(const Uuid& resource, std::chrono::sys_days first,
                                            int days) const override;

    void note_withheld(const Place&, ClientId) const override { not_whole(); }
    void note_erase_refused(ClientId) const override { not_whole(); }
    Result<Text> find(const Place&) const override { return not_whole(); }
    Result<Text> find_version(const Place&, Version) const override { return not_whole(); }
    Texts history(const Place&, int) const override { return none(); }
    Texts of_client(std::string_view, ClientId, Uuid, int) const override { return none(); }
    Texts newest(std::string_view, Uuid, int) const override { return none(); }
    Texts oldest(std::string_view, Uuid, int) const override { return none(); }
    Texts with_term(std::string_view, const record::Term&, Uuid, int) const override {
        return none();
    }
    Texts search(const record::Sought&, int) const override { return none(); }
    Texts by_term(std::string_view, const record::Term&, int) const override { return none(); }

    Result<Version> add(const Place&, ClientId, const Revision&) override { return not_whole(); }
    Result<Version> change(const Place&, Version, const Revision&) override { return not_whole(); }
    Result<Version> remove(const Place&, Version, const Revision&) override { return not_whole(); }

private:
    tl::unexpected<Fault> not_whole() const;
    Texts none() const;

    const record::Documents& inner_;
    const Instant now_;
    Footprint& footprint_;
};

}  // namespace palpate::store
