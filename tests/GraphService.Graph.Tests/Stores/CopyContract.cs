using CsCheck;

namespace GraphService.Graph.Tests.Stores;

/// <summary>What every copy must do. Each pair of stores has a subclass of a few lines.</summary>
public abstract class CopyContract
{
    // So small that even a small graph takes many transactions.
    static readonly CopyPages Small = new(1, 1, 1);

    /// <summary>How many random histories are copied.</summary>
    protected virtual int Histories => 40;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>An empty store to copy from.</summary>
    protected abstract Task<IGraphStore> OpenSourceAsync();

    /// <summary>An empty store to copy to.</summary>
    protected abstract Task<IGraphStore> OpenTargetAsync();

    [Fact]
    public async Task A_copy_holds_what_the_source_holds_to_the_letter()
    {
        await using var source = await FilledAsync();
        await using var target = await OpenTargetAsync();

        var report = await CopyAsync(source, target);

        Assert.True(report.IsWhole);
        Assert.Equal((1, 2, 8), (report.Target.Declarations, report.Target.Documents, report.Target.Decisions));
        Assert.Equal(await Dump.OfAsync(source, Cancel), await Dump.OfAsync(target, Cancel));
        Assert.Equal("The speech caused the uprising. The secret-report motivated the thaw. The thaw caused the uprising. ", await target.TextAsync(new("one"), Cancel));
        Assert.Equal(await JournalAsync(source), await JournalAsync(target));
        Assert.Equal(await HistoryAsync(source), await HistoryAsync(target));
    }

    [Fact]
    public async Task A_copied_graph_goes_on_as_the_source_would()
    {
        await using var source = await FilledAsync();
        await using var target = await OpenTargetAsync();
        await CopyAsync(source, target);

        foreach (var store in new[] { source, target })
        {
            await store.DecideAsync(new Decision.Revert(6), "bob", "They are two after all.", Cancel);
            await store.MergeAsync(Some.Removal("one"), Cancel);
        }

        Assert.Equal(await Dump.OfAsync(source, Cancel), await Dump.OfAsync(target, Cancel));
        // A journal dates what it is told; the rest is the same.
        Assert.Equal((await JournalAsync(source)).SkipLast(1), (await JournalAsync(target)).SkipLast(1));
    }

    [Fact]
    public async Task A_copy_made_again_writes_nothing()
    {
        await using var source = await FilledAsync();
        await using var target = await OpenTargetAsync();
        var first = await CopyAsync(source, target);
        var version = await target.VersionAsync(Cancel);

        var again = await CopyAsync(source, target);

        Assert.Equal((2, 8), (first.Documents, first.Decisions));
        Assert.Equal((0, 0, true), (again.Documents, again.Decisions, again.IsWhole));
        Assert.Equal(version, await target.VersionAsync(Cancel));
    }

    [Fact]
    public async Task What_came_to_the_source_since_is_copied_alone()
    {
        await using var source = await FilledAsync();
        await using var target = await OpenTargetAsync();
        await CopyAsync(source, target);
        await source.MergeAsync(Some.Delta(Some.Reading("three", new Claim("thaw/CAUSED/strike"))), Cancel);
        await source.DecideAsync(new Decision.ReviewLink(Some.Link("thaw/CAUSED/strike"), ReviewStatus.Accepted), "ann", "", Cancel);

        var report = await CopyAsync(source, target);

        Assert.Equal((1, 1, true), (report.Documents, report.Decisions, report.IsWhole));
    }

    [Fact]
    public async Task A_target_that_holds_another_graph_is_refused_and_left_as_it_is()
    {
        await using var source = await FilledAsync();
        await using var target = await OpenTargetAsync();
        await target.MergeAsync(Some.Delta(Some.Reading("one", new Claim("flood/CAUSED/famine"))), Cancel);
        var before = await Dump.OfAsync(target, Cancel);

        var refusal = await Assert.ThrowsAsync<GraphStoreException>(() => CopyAsync(source, target));

        Assert.Equal(
            "The target holds another reading of the document 'one', which the source does not: it is another graph, and a copy would mix the two. Name an empty store, or the one that an interrupted copy of this source left. Nothing was changed.",
            refusal.Message);
        Assert.Equal(before, await Dump.OfAsync(target, Cancel));
    }

    [Theory]
    [InlineData("declaration", "a declaration of 'flood'")]
    [InlineData("document", "the document 'elsewhere'")]
    [InlineData("decision", "a decision of its own, number 1 in its journal")]
    public async Task Whatever_the_target_holds_of_its_own_is_named(string kind, string named)
    {
        await using var source = await FilledAsync();
        await using var target = await OpenTargetAsync();
        if (kind == "declaration") await target.MergeAsync(Some.Delta(Some.Declared("flood")), Cancel);
        else if (kind == "document") await target.MergeAsync(Some.Delta(Some.Reading("elsewhere", new Claim("a/CAUSED/b"))), Cancel);
        else await target.DecideAsync(new Decision.AddEntity(Some.Declared("flood")), "ann", "", Cancel);

        var refusal = await Assert.ThrowsAsync<GraphStoreException>(() => CopyAsync(source, target));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_reason_for_one_decision_gives_another_hash_and_the_same_counts()
    {
        await using var source = await FilledAsync("because");
        var one = await Inventory.OfAsync(source, Cancel);
        await source.DisposeAsync();

        await using var other = await FilledAsync("therefore");
        var another = await Inventory.OfAsync(other, Cancel);

        Assert.NotEqual(one.Hash, another.Hash);
        Assert.Equal(one with { Hash = "" }, another with { Hash = "" });
    }

    [Fact]
    public async Task Whatever_happened_and_wherever_a_copy_is_cut_and_begun_again_it_holds_what_the_source_holds()
    {
        await Gen.Select(GraphStoreContract.AnyStep.Array[1, 14], Gen.Int[0, 30]).SampleAsync(
            async (steps, cut) =>
            {
                await using var source = await OpenSourceAsync();
                foreach (var step in steps) await StepAsync(source, step);
                await using var target = await OpenTargetAsync();
                try
                {
                    await GraphCopy.RunAsync(source, target, Small, new Scissors(cut), Cancel);
                }
                catch (CutException)
                {
                }

                Assert.True((await GraphCopy.RunAsync(source, target, Small, null, Cancel)).IsWhole);
                Assert.Equal(await Dump.OfAsync(source, Cancel), await Dump.OfAsync(target, Cancel));
                Assert.Equal(await JournalAsync(source), await JournalAsync(target));
            },
            iter: Histories, threads: 1);
    }

    static Task<CopyReport> CopyAsync(IGraphStore source, IGraphStore target) => GraphCopy.RunAsync(source, target, null, Cancel);

    // Every kind of decision, one of each taken back or outlived by what it was about.
    async Task<IGraphStore> FilledAsync(string reason = "so the files say")
    {
        var store = await OpenSourceAsync();
        await store.MergeAsync(Some.Delta(Some.Declared("speech", "Secret Speech", EntityKind.Event, "the speech")), Cancel);
        await store.MergeAsync(
            Some.Delta(
                Some.Reading("one", new Claim("speech/CAUSED/uprising"), new Claim("secret-report/MOTIVATED/thaw"), new Claim("thaw/CAUSED/uprising", 0.4, Modality.Hedged)),
                Some.Reading("two", new Claim("speech/CAUSED/uprising", 0.9, Modality.Negated)), Some.Reading("gone", new Claim("flood/CAUSED/famine"))),
            Cancel);
        Decision[] decisions =
        [
            new Decision.ReviewLink(Some.Link("speech/CAUSED/uprising"), ReviewStatus.Accepted),
            new Decision.ReviewLink(Some.Link("flood/CAUSED/famine"), ReviewStatus.Accepted),
            new Decision.ReviewEntity(new("thaw"), ReviewStatus.Rejected),
            new Decision.AddEntity(Some.Declared("fear", kind: EntityKind.Condition)),
            new Decision.AddLink(Some.Link("fear/MOTIVATED/uprising")),
            new Decision.MergeEntities(new("speech"), [new("secret-report")]),
            new Decision.Revert(3),
            new Decision.ReviewLink(Some.Link("speech/MOTIVATED/thaw"), ReviewStatus.Rejected),
        ];
        foreach (var decision in decisions) await store.DecideAsync(decision, "ann", reason, Cancel);
        await store.MergeAsync(Some.Removal("gone"), Cancel);
        return store;
    }

    static async Task StepAsync(IGraphStore store, object step)
    {
        try
        {
            if (step is GraphDelta delta) await store.MergeAsync(delta, Cancel);
            else await store.DecideAsync((Decision)step, "ann", "", Cancel);
        }
        catch (UnknownSubjectException)
        {
        }
    }

    static async Task<IReadOnlyList<string>> JournalAsync(IGraphStore store) => Lines(await store.JournalAsync(0, 100, Cancel));

    static async Task<IReadOnlyList<string>> HistoryAsync(IGraphStore store)
    {
        var links = await store.HistoryAsync([Some.Link("speech/CAUSED/uprising"), Some.Link("speech/MOTIVATED/thaw")], 9, Cancel);
        var entities = await store.HistoryAsync([new EntityId("speech"), new EntityId("thaw"), new EntityId("fear")], 9, Cancel);
        return [.. links.OrderBy(row => row.Key).SelectMany(row => Lines(row.Value)), .. entities.OrderBy(row => row.Key).SelectMany(row => Lines(row.Value))];
    }

    static string[] Lines(IEnumerable<JournalEntry> entries) =>
        [.. entries.Select(entry => $"{entry.Number} {entry.At:O} {entry.Reviewer} {entry.Reason} {entry.TakenBackBy} {entry.Decision switch
        {
            Decision.MergeEntities(var into, var merged) => $"{into} < {string.Join(' ', merged)}",
            Decision.UnmergeEntities(var from, var unmerged) => $"{from} > {string.Join(' ', unmerged)}",
            Decision.AddEntity(var added) => $"{added with { Aliases = [] }} {string.Join('|', added.Aliases)}",
            var other => other.ToString(),
        }}")];

    /// <summary>Cuts a copy when it tells of its progress for the so-manieth time.</summary>
    sealed class Scissors(int after) : IProgress<CopyProgress>
    {
        int _left = after;

        public void Report(CopyProgress value)
        {
            if (_left-- == 0) throw new CutException();
        }
    }

    sealed class CutException : Exception;
}
