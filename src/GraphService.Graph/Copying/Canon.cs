using System.Text.Json;

namespace GraphService.Graph;

/// <summary>Records as lines that are equal exactly when the records are, in whatever store they lie.</summary>
static class Canon
{
    public static string Of(DeclaredEntity entity) =>
        Line("declared", entity.Id.Value, $"{entity.Kind}", entity.Name, entity.Aliases, entity.Description, entity.When?.ToString(), entity.Wikidata?.Value);

    public static string Of(Reading reading) => Line(
        "document", reading.Document.Id.Value, ReadingDigest.Of(reading.Document, reading.Text, reading.Mentions, reading.Evidence), reading.Fingerprint, reading.Location);

    /// <summary>A decision. Whether it stands follows from those after it; <see cref="OfStanding"/> tells it.</summary>
    public static string Of(MadeDecision decision)
    {
        var (entry, kept) = (decision.Entry, KeptDecision.Of(decision.Entry.Decision));
        var subject = entry.Decision is Decision.Revert ? null : Subject.Of(entry.Decision);
        return Line(
            "decision", entry.Number, entry.At.UtcTicks, entry.Reviewer, entry.Reason, kept.Verb, $"{kept.Status}", kept.Added, kept.Reverted, subject?.Link?.ToString(),
            subject?.Entity?.Value, Ids(subject?.Entities ?? []), decision.Witnesses.Select(witness => new[] { witness.Id.Value, $"{witness.Kind}", witness.Name }));
    }

    public static string OfStanding(JournalEntry entry) => Line("taken back", entry.Number, entry.TakenBackBy);

    public static string Of(Entity entity) => Line(
        "entity", entity.Id.Value, $"{entity.Kind}", entity.Name, entity.Aliases, entity.Description, entity.When?.ToString(), entity.Wikidata?.Value,
        $"{entity.Origin}", $"{entity.Status}", entity.Mentions, Ids(entity.Merged), entity.Revision);

    public static string Of(Link link) => Line(
        "link", link.Id.ToString(), link.Assessment.Confidence, $"{link.Assessment.Modality}", link.Assessment.Contested, link.Assessment.Evidence,
        link.Assessment.Documents, $"{link.Status}", link.Added, link.Revision, link.ReviewPriority);

    public static string Of(Evidence piece) => Line(
        "evidence", piece.Id.Value, piece.Link.ToString(), piece.AsRead?.ToString(), piece.Document.Value, piece.Selector.Start, piece.Selector.End, piece.Selector.Exact,
        piece.Selector.Prefix, piece.Selector.Suffix, $"{piece.Modality}", piece.Cue, piece.Rule, piece.Confidence, piece.Attribution?.Name,
        piece.Attribution?.Entity?.Value, piece.When?.ToString());

    // JSON keeps neighbours apart and prints a number in one way only.
    static string Line(params object?[] values) => JsonSerializer.Serialize(values);

    static IEnumerable<string> Ids(IEnumerable<EntityId> ids) => ids.Order().Select(id => id.Value);
}
