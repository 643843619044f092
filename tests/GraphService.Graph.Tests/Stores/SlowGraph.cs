namespace GraphService.Graph.Tests.Stores;

/// <summary>
/// The graph as anybody would write it down: the documents, the declarations and the decisions, and everything else worked out from them
/// anew whenever it is asked for.
/// </summary>
public sealed class SlowGraph
{
    readonly Dictionary<DocumentId, Reading> _readings = [];
    readonly Dictionary<EntityId, DeclaredEntity> _declared = [];
    readonly List<(Decision Decision, Dictionary<EntityId, Entity> Seen)> _journal = [];

    public long Version { get; private set; }

    /// <summary>The difference between now and after these; the graph is to be thrown away.</summary>
    public MergeReport Preview(IEnumerable<GraphDelta> deltas)
    {
        var before = Work();
        foreach (var delta in deltas) Merge(delta);
        var version = Version;
        return Report(before, Work()) with { Version = version };
    }

    public MergeReport Merge(GraphDelta delta)
    {
        var before = Work();
        foreach (var declared in delta.Declared) _declared[declared.Id] = declared;
        foreach (var id in delta.Removed) _readings.Remove(id);
        foreach (var reading in delta.Readings) _readings[reading.Document.Id] = reading;
        return Report(before, Work());
    }

    /// <summary>False when the decision is about something that is not there.</summary>
    public bool TryDecide(Decision decision)
    {
        var before = Work();
        var possible = decision switch
        {
            Decision.ReviewLink review => before.Links.ContainsKey(review.Link),
            Decision.AddLink add => before.Entities.ContainsKey(add.Link.Source) && before.Entities.ContainsKey(add.Link.Target),
            Decision.ReviewEntity review => before.Entities.ContainsKey(review.Entity),
            _ => true,
        };
        if (!possible) return false;

        _journal.Add((decision, before.Entities));
        Report(before, Work());
        return true;
    }

    /// <summary>The lines of <see cref="Dump"/>.</summary>
    public IReadOnlyList<string> Lines()
    {
        var all = Work();
        var evidence = all.Evidence.Values.OrderBy(piece => piece.Link).ThenByDescending(piece => piece.Confidence)
            .ThenBy(piece => piece.Document).ThenBy(piece => piece.Selector.Start).ThenBy(piece => piece.Id);
        return
        [
            .. all.Entities.Values.OrderBy(entity => entity.Id).Select(Dump.Line),
            .. all.Links.Values.OrderBy(link => link.Id).Select(link => link.ToString()),
            .. evidence.Select(piece => piece.ToString()),
            .. _readings.Values.OrderBy(reading => reading.Document.Id)
                .Select(reading => new StoredReading(reading.Document.Id, reading.Document.Sha256, reading.Fingerprint, reading.Location).ToString()),
            .. Known().OrderBy(declared => declared.Id).Select(declared => $"{declared with { Aliases = [] }} {string.Join('|', declared.Aliases)}"),
            .. Dump.Lines(Snapshot(all)),
            $"{all.Entities.Count} entities, {all.Links.Count} links",
        ];
    }

    sealed record Everything(
        Dictionary<DocumentId, string> Documents,
        Dictionary<EntityId, Entity> Entities,
        Dictionary<LinkId, Link> Links,
        Dictionary<EvidenceId, Evidence> Evidence);

    Everything Work()
    {
        var evidence = _readings.Values.SelectMany(reading => reading.Evidence).GroupBy(piece => piece.Id)
            .ToDictionary(group => group.Key, group => group.MaxBy(piece => piece.Confidence)!);
        var links = new Dictionary<LinkId, Link>();
        foreach (var id in evidence.Values.Select(piece => piece.Link).Union(_journal.Select(entry => Subject(entry.Decision)).OfType<LinkId>()))
        {
            if (Work(id, [.. evidence.Values.Where(piece => piece.Link == id)]) is { } link) links.Add(id, link);
        }

        var mentions = _readings.Values.SelectMany(reading => reading.Mentions).ToList();
        var ids = mentions.Select(mention => mention.Entity)
            .Union(_declared.Keys)
            .Union(links.Keys.SelectMany(link => new[] { link.Source, link.Target }))
            .Union(_journal.Select(entry => (entry.Decision as Decision.AddEntity)?.Entity.Id ?? (entry.Decision as Decision.ReviewEntity)?.Entity).OfType<EntityId>());
        var entities = new Dictionary<EntityId, Entity>();
        foreach (var id in ids)
        {
            var isEnd = links.Keys.Any(link => link.Source == id || link.Target == id);
            if (Work(id, [.. mentions.Where(mention => mention.Entity == id)], isEnd) is { } entity) entities.Add(id, entity);
        }

        return new(_readings.ToDictionary(row => row.Key, row => Said(row.Value)), entities, links, evidence);
    }

    Link? Work(LinkId id, List<Evidence> evidence)
    {
        var (status, added) = (ReviewStatus.Unreviewed, false);
        foreach (var (decision, _) in _journal)
        {
            if (decision is Decision.ReviewLink review && review.Link == id) status = review.Status;
            if (decision is Decision.AddLink add && add.Link == id) (status, added) = (status == ReviewStatus.Accepted ? status : ReviewStatus.Unreviewed, true);
        }

        if (evidence.Count == 0 && status != ReviewStatus.Accepted && !(added && status != ReviewStatus.Rejected)) return null;
        return new(id, evidence.Count == 0 ? Assessment.Vouched : Assessment.Of(evidence)) { Status = status, Added = added };
    }

    Entity? Work(EntityId id, List<EntityMention> mentions, bool isEnd)
    {
        var (status, added, seen) = (ReviewStatus.Unreviewed, (DeclaredEntity?)null, (Entity?)null);
        foreach (var (decision, entities) in _journal)
        {
            if (decision is Decision.ReviewEntity review && review.Entity == id) status = review.Status;
            if (decision is Decision.AddEntity add && add.Entity.Id == id) (status, added) = (status == ReviewStatus.Accepted ? status : ReviewStatus.Unreviewed, add.Entity);
            if (IsAbout(decision, id) && entities.TryGetValue(id, out var then)) seen = then;
        }

        var declared = _declared.GetValueOrDefault(id);
        if (declared is null && mentions.Count == 0 && !isEnd && status != ReviewStatus.Accepted && !(added is not null && status != ReviewStatus.Rejected)) return null;

        var given = added ?? declared;
        var kind = given?.Kind ?? Most(mentions, mention => mention.Kind)?.OrderBy(one => one).First() ?? seen?.Kind ?? EntityKind.Concept;
        var name = given?.Name ?? Most(mentions, mention => mention.Name)?.Order(StringComparer.Ordinal).First() ?? seen?.Name ?? id.Value.Replace('-', ' ');
        var aliases = (given?.Aliases ?? []).Where(alias => alias != name).Distinct().ToList();
        while (Most([.. mentions.Where(mention => !aliases.Append(name).Contains(mention.Surface, StringComparer.OrdinalIgnoreCase))], mention => mention.Surface) is { } most)
            aliases.Add(most.Order(StringComparer.Ordinal).First());

        return new(id, kind, name)
        {
            Aliases = [.. aliases.Order(StringComparer.Ordinal)],
            Description = given?.Description,
            When = given?.When ?? Time(id),
            Wikidata = given?.Wikidata,
            Origin = added is not null ? EntityOrigin.Added : declared is not null ? EntityOrigin.Declared : EntityOrigin.Extracted,
            Status = status,
            Mentions = mentions.Sum(mention => mention.Count),
        };
    }

    // What each text says of each name, then all of it together.
    FuzzyDate? Time(EntityId id) => FuzzyDate.Common(_readings.Values
        .SelectMany(reading => reading.Mentions.Where(mention => mention.Entity == id).GroupBy(mention => (mention.Kind, mention.Name, mention.Surface)))
        .Select(way => FuzzyDate.Common(way.Select(mention => mention.When).OfType<FuzzyDate>()))
        .OfType<FuzzyDate>());

    List<DeclaredEntity> Known()
    {
        var known = new Dictionary<EntityId, DeclaredEntity>(_declared);
        foreach (var id in _journal.Select(entry => entry.Decision).OfType<Decision.AddEntity>().Select(add => add.Entity.Id).Distinct())
        {
            var about = _journal.Select(entry => entry.Decision).Where(decision => decision is not Decision.AddLink and not Decision.ReviewLink && IsAbout(decision, id)).ToList();
            if (about[^1] is Decision.ReviewEntity { Status: ReviewStatus.Rejected }) continue;
            known[id] = about.OfType<Decision.AddEntity>().Last().Entity;
        }

        return [.. known.Values];
    }

    MergeReport Report(Everything before, Everything after)
    {
        var evidence = Compare(before.Evidence, after.Evidence, (left, right) => left == right);
        bool SameEvidence(LinkId link) => Bare(before, link).SetEquals(Bare(after, link));
        var report = new MergeReport(
            Version,
            Compare(before.Documents, after.Documents, (left, right) => left == right),
            Compare(before.Entities, after.Entities, (left, right) => Dump.Line(left) == Dump.Line(right)),
            Compare(before.Links, after.Links, (left, right) => left == right && SameEvidence(left.Id)),
            evidence with { Changed = [] });
        if (!report.ChangesNothing) Version++;
        return report with { Version = Version };
    }

    static HashSet<Evidence> Bare(Everything all, LinkId link) => [.. all.Evidence.Values
        .Where(piece => piece.Link == link)
        .Select(piece => piece with { Selector = piece.Selector with { Prefix = "", Suffix = "" } })];

    static Difference<TKey> Compare<TKey, TRecord>(Dictionary<TKey, TRecord> before, Dictionary<TKey, TRecord> after, Func<TRecord, TRecord, bool> same) where TKey : notnull => new(
        [.. after.Keys.Except(before.Keys).Order()],
        [.. after.Where(row => before.TryGetValue(row.Key, out var old) && !same(old, row.Value)).Select(row => row.Key).Order()],
        [.. before.Keys.Except(after.Keys).Order()]);

    static GraphSnapshot Snapshot(Everything all) => GraphSnapshot.Build(
        0, all.Entities.Keys,
        all.Links.Values.Select(link => SnapshotLink.Of(
            all.Entities[link.Source].Status == ReviewStatus.Rejected || all.Entities[link.Target].Status == ReviewStatus.Rejected
                ? link with { Status = ReviewStatus.Rejected }
                : link)));

    static IEnumerable<T>? Most<T>(List<EntityMention> mentions, Func<EntityMention, T> by)
    {
        var counts = mentions.GroupBy(by, mention => mention.Count).Select(group => (group.Key, Count: group.Sum())).ToList();
        return counts.Count == 0 ? null : counts.Where(row => row.Count == counts.Max(other => other.Count)).Select(row => row.Key);
    }

    static FuzzyDate? Time(Reading reading, (EntityId, EntityKind, string, string) way) => FuzzyDate.Common(reading.Mentions
        .Where(mention => (mention.Entity, mention.Kind, mention.Name, mention.Surface) == way).Select(mention => mention.When).OfType<FuzzyDate>());

    static LinkId? Subject(Decision decision) => decision switch
    {
        Decision.ReviewLink review => review.Link,
        Decision.AddLink add => add.Link,
        _ => null,
    };

    static bool IsAbout(Decision decision, EntityId id) => decision switch
    {
        Decision.ReviewEntity review => review.Entity == id,
        Decision.AddEntity add => add.Entity.Id == id,
        _ => Subject(decision) is { } link && (link.Source == id || link.Target == id),
    };

    static string Said(Reading reading) => string.Join(
        '\n',
        [
            reading.Document.ToString(), reading.Text,
            .. reading.Mentions.GroupBy(mention => mention with { }, mention => 0)
                .Select(group => (group.Key.Entity, group.Key.Kind, group.Key.Name, group.Key.Surface))
                .Distinct()
                .Select(way => $"{way} {reading.Mentions.Where(mention => (mention.Entity, mention.Kind, mention.Name, mention.Surface) == way).Sum(mention => mention.Count)} {Time(reading, way)}")
                .Order(StringComparer.Ordinal),
            .. reading.Evidence.GroupBy(piece => piece.Id).Select(group => group.MaxBy(piece => piece.Confidence)!.ToString()).Order(StringComparer.Ordinal),
        ]);
}
