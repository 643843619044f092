using GraphService.Graph;

namespace GraphService.Neo4j;

/// <summary>Fetches a region level by level: one statement for the whole frontier of a level and each way that it is followed, so that a question costs as many requests as it has levels, however large the graph is.</summary>
/// <remarks>
/// Ways from one place to another are sought from both ends at once: a link of a way of at most n links is at most ⌈n/2⌉ links behind the
/// one end or ⌊n/2⌋ before the other, and the number of links within reach grows with a power of that.
/// </remarks>
sealed class RegionWalk
{
    readonly Reader _reader;
    readonly Region _region;
    readonly LevelQuestion _followed;
    readonly int _most;
    readonly Dictionary<LinkId, SnapshotLink> _links = [];
    readonly HashSet<EntityId> _entities = [];

    RegionWalk(Reader reader, Region region, int most)
    {
        (_reader, _region, _most) = (reader, region, most);
        _followed = new(region, region.Filter.Types);
    }

    /// <exception cref="GraphStoreException">The region holds more links than one question may fetch.</exception>
    public static async Task<GraphSnapshot> FetchAsync(Reader reader, Region region, int most)
    {
        var walk = new RegionWalk(reader, region, most);
        if (region.Around.Count == 0) await walk.EverythingAsync().ConfigureAwait(false);
        else if (region.IsWhatIf) await walk.WhatIfAsync().ConfigureAwait(false);
        else if (region.To.Count > 0) await walk.BetweenAsync().ConfigureAwait(false);
        else await walk.AroundAsync().ConfigureAwait(false);
        return GraphSnapshot.Build(reader.Version, walk._entities, walk._links.Values);
    }

    async Task EverythingAsync()
    {
        var (entities, links) = await _reader.AskAsync(LevelQuestion.All(), _followed.Everywhere(_most + 1)).ConfigureAwait(false);
        _entities.UnionWith(entities);
        foreach (var link in links) Keep(link);
    }

    async Task AroundAsync()
    {
        var front = new Front(_followed, _region.Direction, await KnownAsync(_region.Around).ConfigureAwait(false));
        for (var level = 0; level < _region.Depth && !front.IsSpent; level++) await AdvanceAsync([front]).ConfigureAwait(false);
    }

    async Task BetweenAsync()
    {
        var known = await KnownAsync([.. _region.Around, .. _region.To]).ConfigureAwait(false);
        var forth = new Front(_followed, _region.Direction, known.Intersect(_region.Around));
        var back = new Front(_followed, Reversed(_region.Direction), known.Intersect(_region.To));
        for (var level = 0; level < _region.Depth; level += 2)
        {
            // An end without further links ends all ways: whatever it can reach is fetched.
            Front[] moving = level + 1 < _region.Depth ? [forth, back] : [forth];
            if (moving.All(front => front.IsSpent)) return;

            await AdvanceAsync(moving).ConfigureAwait(false);
        }
    }

    async Task WhatIfAsync()
    {
        var downstream = new Front(_followed, Direction.Forward, await KnownAsync(_region.Around).ConfigureAwait(false));
        while (!downstream.IsSpent) await AdvanceAsync([downstream]).ConfigureAwait(false);

        var prevention = new LevelQuestion(_region, new([LinkType.Prevented]));
        await AdvanceAsync([new Front(prevention, Direction.Forward, downstream.Seen)]).ConfigureAwait(false);
        var preventing = new Front(prevention, Direction.Backward, _links.Keys.Where(link => link.Type == LinkType.Prevented).Select(link => link.Target));
        var upstream = new Front(_followed, Direction.Backward, downstream.Seen);
        while (!upstream.IsSpent || !preventing.IsSpent)
        {
            await AdvanceAsync([upstream, preventing]).ConfigureAwait(false);
            preventing.Stop();
        }
    }

    /// <summary>Fetches one level of each front, all in one request.</summary>
    async Task AdvanceAsync(IReadOnlyList<Front> fronts)
    {
        List<(Front Front, LinkEnd End, Question<SnapshotLink> Question)> asked =
            [.. fronts.SelectMany(front => front.Ask(_most + 1 - _links.Count), (front, ask) => (front, ask.End, ask.Question))];
        if (asked.Count == 0) return;

        var tables = await _reader.RunAsync([.. asked.Select(ask => ask.Question.Statement)]).ConfigureAwait(false);
        foreach (var front in fronts) front.Begin();
        foreach (var ((front, end, question), table) in asked.Zip(tables))
        {
            foreach (var link in question.Answer(table))
            {
                Keep(link);
                front.Reach(end == LinkEnd.Source ? link.Id.Target : link.Id.Source);
            }
        }
    }

    async Task<List<EntityId>> KnownAsync(IEnumerable<EntityId> start)
    {
        EntityId[] wanted = [.. start.Concat(_region.Beside).Distinct()];
        var known = await _reader.AskAsync(EntityNodes.Standing(wanted)).ConfigureAwait(false);
        _entities.UnionWith(known);
        return [.. known.Intersect(start)];
    }

    void Keep(SnapshotLink link)
    {
        _links[link.Id] = link;
        _entities.Add(link.Id.Source);
        _entities.Add(link.Id.Target);
        if (_links.Count <= _most) return;

        throw new GraphStoreException(
            $"The question concerns more than {_most} links, which is more than one may fetch from Neo4j. Ask for less: a smaller depth, or a 'where' that names types, documents or a time. The limit is GraphService:Neo4j:MostLinks.");
    }

    static Direction Reversed(Direction direction) => direction switch
    {
        Direction.Forward => Direction.Backward,
        Direction.Backward => Direction.Forward,
        _ => direction,
    };

    /// <summary>The entities of one level, and all of the levels before.</summary>
    sealed class Front(LevelQuestion links, Direction direction, IEnumerable<EntityId> start)
    {
        readonly HashSet<EntityId> _seen = [.. start];
        List<EntityId>? _level;

        /// <summary>Everything met so far.</summary>
        public IReadOnlyCollection<EntityId> Seen => _seen;

        /// <summary>The entities reached last.</summary>
        public IReadOnlyList<EntityId> Last => _level ??= [.. _seen];

        /// <summary>Whether there is nothing left to follow.</summary>
        public bool IsSpent => Last.Count == 0;

        public void Stop() => _level = [];

        public IEnumerable<(LinkEnd End, Question<SnapshotLink> Question)> Ask(int most)
        {
            if (IsSpent) yield break;
            if (direction != Direction.Backward) yield return (LinkEnd.Source, links.At(LinkEnd.Source, Last, most));
            if (direction != Direction.Forward) yield return (LinkEnd.Target, links.At(LinkEnd.Target, Last, most));
        }

        public void Begin() => _level = [];

        public void Reach(EntityId entity)
        {
            if (_seen.Add(entity)) _level!.Add(entity);
        }
    }
}
