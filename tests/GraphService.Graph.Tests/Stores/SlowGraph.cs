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
        var parents = Parents();
        bool IsThere(EntityId id) => before.Entities.ContainsKey(id);
        var possible = decision switch
        {
            Decision.ReviewLink review => before.Links.ContainsKey(review.Link),
            Decision.AddLink add => IsThere(add.Link.Source) && IsThere(add.Link.Target),
            Decision.ReviewEntity review => IsThere(review.Entity),
            Decision.MergeEntities merge => IsThere(merge.Into) && merge.Merged.All(id => IsThere(id) || Root(parents, id) == merge.Into),
            Decision.UnmergeEntities unmerge => unmerge.Unmerged.All(id => Root(parents, id) == unmerge.From || IsThere(id)),
            Decision.Revert revert => revert.Number >= 1 && revert.Number <= _journal.Count && Stands((int)revert.Number - 1),
            _ => true,
        };
        if (!possible) return false;

        _journal.Add((decision, before.Entities));
        Version++;
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
            .. all.Entities.Keys.Order().Select(id => (Id: id, Words: Wordings(id))).Where(entity => entity.Words.Length > 0).Select(entity => Dump.Line(entity.Id, entity.Words)),
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
        var parents = Parents();
        var evidence = _readings.Values.SelectMany(reading => reading.Evidence).GroupBy(piece => piece.Id)
            .Select(group => Led(parents, group.MaxBy(piece => piece.Confidence)!)).OfType<Evidence>().ToDictionary(piece => piece.Id);
        var links = new Dictionary<LinkId, Link>();
        var spokenOf = evidence.Values.Select(piece => piece.Link);
        var decided = _journal.Select(entry => Subject(entry.Decision)).OfType<LinkId>().Select(link => Onto(parents, link)).OfType<LinkId>();
        foreach (var id in spokenOf.Union(decided))
        {
            if (Work(parents, id, [.. evidence.Values.Where(piece => piece.Link == id)]) is { } link) links.Add(id, link);
        }

        foreach (var link in links.Values.ToList()) links[link.Id] = link with { ReviewPriority = Priority(link, links.Values) };

        var mentions = _readings.Values.SelectMany(reading => reading.Mentions).ToList();
        var ids = mentions.Select(mention => mention.Entity)
            .Union(_declared.Keys)
            .Union(_journal.SelectMany(entry => Named(entry.Decision)))
            .Select(id => Root(parents, id))
            .Union(links.Keys.SelectMany(link => new[] { link.Source, link.Target }));
        var entities = new Dictionary<EntityId, Entity>();
        foreach (var id in ids)
        {
            var isEnd = links.Keys.Any(link => link.Source == id || link.Target == id);
            EntityId[] merged = [.. parents.Keys.Where(other => Root(parents, other) == id).Order()];
            if (Work([id, .. merged], isEnd) is { } entity) entities.Add(id, entity);
        }

        return new(_readings.ToDictionary(row => row.Key, row => Said(row.Value)), entities, links, evidence);
    }

    // From the last decision to the first: a revert that stands takes its decision back.
    bool Stands(int index)
    {
        var taken = new HashSet<long>();
        for (var i = _journal.Count - 1; i > index; i--)
        {
            if (!taken.Contains(i + 1) && _journal[i].Decision is Decision.Revert revert) taken.Add(revert.Number);
        }

        return !taken.Contains(index + 1);
    }

    IEnumerable<(Decision Decision, Dictionary<EntityId, Entity> Seen)> Standing() => _journal.Where((_, i) => Stands(i));

    Dictionary<EntityId, EntityId> Parents()
    {
        var parents = new Dictionary<EntityId, EntityId>();
        foreach (var (decision, _) in Standing())
        {
            if (decision is Decision.UnmergeEntities unmerge) foreach (var id in unmerge.Unmerged) parents.Remove(id);
            if (decision is not Decision.MergeEntities merge) continue;
            foreach (var id in merge.Merged)
            {
                var above = merge.Into;
                while (above != id && parents.TryGetValue(above, out var parent)) above = parent;
                if (above != id) parents[id] = merge.Into;
            }
        }

        return parents;
    }

    static EntityId Root(Dictionary<EntityId, EntityId> parents, EntityId id)
    {
        while (parents.TryGetValue(id, out var parent)) id = parent;
        return id;
    }

    static LinkId? Onto(Dictionary<EntityId, EntityId> parents, LinkId link)
    {
        var (source, target) = (Root(parents, link.Source), Root(parents, link.Target));
        return source == target && link.Source != link.Target ? null : new(source, link.Type, target);
    }

    static Evidence? Led(Dictionary<EntityId, EntityId> parents, Evidence piece) =>
        Onto(parents, piece.Link) is not { } onto ? null : onto == piece.Link ? piece : piece with { Link = onto, AsRead = piece.Link };

    static double Priority(Link link, IEnumerable<Link> all)
    {
        static bool Carries(Link one) => one.Type <= LinkType.Motivated && one.Assessment.Modality != Modality.Negated && one.Status != ReviewStatus.Rejected;
        if (link.Status != ReviewStatus.Unreviewed) return 0;
        var ways = !Carries(link) ? 1 : (1 + all.Count(one => Carries(one) && one.Target == link.Source)) * (1 + all.Count(one => Carries(one) && one.Source == link.Target));
        return Math.Round((1 - link.Assessment.Confidence) * Math.Log2(1 + ways), 6);
    }

    Link? Work(Dictionary<EntityId, EntityId> parents, LinkId id, List<Evidence> evidence)
    {
        var (status, added) = (ReviewStatus.Unreviewed, false);
        foreach (var (decision, _) in Standing().Where(entry => Subject(entry.Decision) is { } link && Onto(parents, link) == id))
        {
            if (decision is Decision.ReviewLink review) status = review.Status;
            if (decision is Decision.AddLink) (status, added) = (status == ReviewStatus.Accepted ? status : ReviewStatus.Unreviewed, true);
        }

        if (evidence.Count == 0 && status != ReviewStatus.Accepted && !(added && status != ReviewStatus.Rejected)) return null;
        return new(id, evidence.Count == 0 ? Assessment.Vouched : Assessment.Of(evidence))
        {
            Status = status, Added = added,
            Revision = 1 + _journal.FindLastIndex(entry => Subject(First(entry.Decision)) is { } link && Onto(parents, link) == id),
        };
    }

    // The entity itself comes first, then those merged into it.
    Entity? Work(EntityId[] members, bool isEnd)
    {
        var id = members[0];
        var verdicts = members.Select(Verdict).ToList();
        var mentions = members.Select(member => _readings.Values.SelectMany(reading => reading.Mentions).Where(mention => mention.Entity == member).ToList()).ToList();
        var kept = members.Where((member, i) => _declared.ContainsKey(member) || mentions[i].Count > 0
            || verdicts[i].Status == ReviewStatus.Accepted || (verdicts[i].Added is not null && verdicts[i].Status != ReviewStatus.Rejected));
        if (!isEnd && !kept.Any()) return null;

        var given = members.Select((member, i) => verdicts[i].Added ?? _declared.GetValueOrDefault(member)).ToList();
        var names = members.Select((_, i) => given[i]?.Name ?? Most(mentions[i], mention => mention.Name)?.Order(StringComparer.Ordinal).First()).ToList();
        var seen = Standing().LastOrDefault(entry => IsAbout(entry.Decision, id) && entry.Seen.ContainsKey(id)).Seen?[id];
        var kind = given[0]?.Kind ?? Most(mentions[0], mention => mention.Kind)?.OrderBy(one => one).First() ?? seen?.Kind ?? EntityKind.Concept;
        var name = names[0] ?? seen?.Name ?? id.Value.Replace('-', ' ');
        var aliases = given.SelectMany(one => one?.Aliases ?? []).Concat(names.Skip(1).OfType<string>()).Where(alias => alias != name).Distinct().ToList();
        var all = mentions.SelectMany(one => one).ToList();
        while (Most([.. all.Where(mention => mention.Count > 0 && !aliases.Append(name).Contains(mention.Surface, StringComparer.OrdinalIgnoreCase))], mention => mention.Surface) is { } most)
            aliases.Add(most.Order(StringComparer.Ordinal).First());

        return new(id, kind, name)
        {
            Aliases = [.. aliases.Order(StringComparer.Ordinal)],
            Description = given.Select(one => one?.Description).FirstOrDefault(text => text is not null),
            When = given.Select(one => one?.When).FirstOrDefault(date => date is not null) ?? Time(members),
            Wikidata = given.Select(one => one?.Wikidata).FirstOrDefault(item => item is not null),
            Origin = members.Select((member, i) => verdicts[i].Added is not null ? EntityOrigin.Added : _declared.ContainsKey(member) ? EntityOrigin.Declared : EntityOrigin.Extracted).Max(),
            Status = verdicts[0].Status,
            Mentions = all.Sum(mention => mention.Count),
            Merged = members[1..],
            Revision = 1 + _journal.FindLastIndex(entry => Subject(First(entry.Decision)) is null && Named(First(entry.Decision)).Intersect(members).Any()),
        };
    }

    string[] Wordings(EntityId id)
    {
        var mentions = _readings.Values.SelectMany(reading => reading.Mentions).Where(mention => mention.Entity == id).ToList();
        return [.. mentions.Select(mention => mention.Surface).Except(mentions.Where(mention => mention.Count > 0).Select(mention => mention.Surface)).Order(StringComparer.Ordinal)];
    }

    (ReviewStatus Status, DeclaredEntity? Added) Verdict(EntityId id)
    {
        var (status, added) = (ReviewStatus.Unreviewed, (DeclaredEntity?)null);
        foreach (var (decision, _) in Standing())
        {
            if (decision is Decision.ReviewEntity review && review.Entity == id) status = review.Status;
            if (decision is Decision.AddEntity add && add.Entity.Id == id) (status, added) = (status == ReviewStatus.Accepted ? status : ReviewStatus.Unreviewed, add.Entity);
        }

        return (status, added);
    }

    Decision First(Decision decision) => decision is Decision.Revert revert ? First(_journal[(int)revert.Number - 1].Decision) : decision;

    // What each text says of each name, then all of it together.
    FuzzyDate? Time(EntityId[] members) => FuzzyDate.Common(_readings.Values
        .SelectMany(reading => reading.Mentions.Where(mention => members.Contains(mention.Entity)).GroupBy(mention => (mention.Entity, mention.Kind, mention.Name, mention.Surface)))
        .Select(way => FuzzyDate.Common(way.Select(mention => mention.When).OfType<FuzzyDate>()))
        .OfType<FuzzyDate>());

    List<DeclaredEntity> Known()
    {
        var known = new Dictionary<EntityId, DeclaredEntity>(_declared);
        foreach (var id in Standing().Select(entry => entry.Decision).OfType<Decision.AddEntity>().Select(add => add.Entity.Id).Distinct())
        {
            var about = Standing().Select(entry => entry.Decision)
                .Where(decision => (decision as Decision.AddEntity)?.Entity.Id == id || (decision as Decision.ReviewEntity)?.Entity == id).ToList();
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
            Compare(before.Entities, after.Entities, (left, right) => Dump.Line(left with { Revision = 0 }) == Dump.Line(right with { Revision = 0 })),
            Compare(before.Links, after.Links, (left, right) => Bare(left) == Bare(right) && SameEvidence(left.Id)),
            evidence with { Changed = [] });
        if (!report.ChangesNothing) Version++;
        return report with { Version = Version };
    }

    static Link Bare(Link link) => link with { Revision = 0, ReviewPriority = 0 };

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

    static bool IsAbout(Decision decision, EntityId id) => Named(decision).Contains(id);

    static IEnumerable<EntityId> Named(Decision decision) => decision switch
    {
        Decision.ReviewEntity review => [review.Entity],
        Decision.AddEntity add => [add.Entity.Id],
        Decision.MergeEntities merge => [merge.Into, .. merge.Merged],
        Decision.UnmergeEntities unmerge => [unmerge.From, .. unmerge.Unmerged],
        _ => Subject(decision) is { } link ? [link.Source, link.Target] : [],
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
