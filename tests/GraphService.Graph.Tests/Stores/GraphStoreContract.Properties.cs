using CsCheck;

namespace GraphService.Graph.Tests.Stores;

public abstract partial class GraphStoreContract
{
    static readonly Gen<string> AnyEntity = OneOf("a", "b", "c", "d", "e");

    static readonly Gen<string> AnyLink = Gen.Select(AnyEntity, OneOf("CAUSED", "OPPOSED", "PREVENTED"), AnyEntity, (source, type, target) => $"{source}/{type}/{target}");

    static readonly Gen<Claim> AnyClaim = Gen.Select(AnyLink, OneOf(0.3, 0.5, 0.9), Gen.Enum<Modality>(), (link, confidence, modality) => new Claim(link, confidence, modality));

    static readonly Gen<EntityMention> AnyMention = Gen.Select(
        AnyEntity, Gen.Int[0, 3], Gen.Enum<EntityKind>(), OneOf("Alpha", "Beta", "alpha"), OneOf("alpha", "ALPHA", "b", "he"), OneOf<string?>(null, "1956", "1956-10", "1956-10-23/..", "1957"),
        (id, count, kind, name, surface, when) => Some.Mention(id, count, kind, name, surface) with { When = when is null ? null : FuzzyDate.Parse(when) });

    static readonly Gen<Reading> AnyReading = Gen.Select(
        OneOf("one", "two", "three"), AnyClaim.Array[0, 4], AnyMention.Array[0, 3],
        (document, claims, mentions) => Some.Reading(document, claims) is var reading ? reading with { Mentions = [.. reading.Mentions, .. mentions] } : reading);

    static readonly Gen<DeclaredEntity> AnyDeclared = Gen.Select(
        AnyEntity, OneOf("Alpha", "Gamma"), Gen.Enum<EntityKind>(), OneOf("alpha", "he", "Gamma").Array[0, 2], OneOf<string?>(null, "1956", "1953/.."),
        (id, name, kind, aliases, when) => Some.Declared(id, name, kind, aliases) with { When = when is null ? null : FuzzyDate.Parse(when) });

    static readonly Gen<GraphDelta> AnyDelta = Gen.Select(
        AnyReading.Array[0, 2], AnyDeclared.Array[0, 1], OneOf("one", "two", "three").Array[0, 1],
        (readings, declared, removed) => new GraphDelta
        {
            Readings = [.. readings.DistinctBy(reading => reading.Document.Id)],
            Declared = declared,
            Removed = [.. removed.Select(id => new DocumentId(id))],
        });

    static readonly Gen<EntityId[]> AnyGroup = Gen.Select(Gen.Shuffle(new EntityId[] { new("a"), new("b"), new("c"), new("d"), new("e") }), Gen.Int[2, 3], (ids, size) => ids[..size]);

    static readonly Gen<Decision> AnyDecision = Gen.OneOf(
        Gen.Select(AnyLink, Gen.Enum<ReviewStatus>(), Decision (link, status) => new Decision.ReviewLink(Some.Link(link), status)),
        Gen.Select(AnyEntity, Gen.Enum<ReviewStatus>(), Decision (id, status) => new Decision.ReviewEntity(new(id), status)),
        AnyLink.Select(Decision (link) => new Decision.AddLink(Some.Link(link))),
        AnyDeclared.Select(Decision (declared) => new Decision.AddEntity(declared)),
        AnyGroup.Select(Decision (group) => new Decision.MergeEntities(group[0], group[1..])),
        AnyGroup.Select(Decision (group) => new Decision.MergeEntities(group[0], group[1..])),
        AnyGroup.Select(Decision (group) => new Decision.UnmergeEntities(group[0], group[1..])),
        Gen.Int[1, 8].Select(Decision (number) => new Decision.Revert(number)));

    /// <summary>A merge or a decision; some decisions are refused, because what they are about is not there.</summary>
    public static readonly Gen<object> AnyStep = Gen.Frequency((2, AnyDelta.Select(object (delta) => delta)), (3, AnyDecision.Select(object (decision) => decision)));

    static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>How many random histories a property is tried with; fewer for a store that takes longer to empty.</summary>
    protected virtual int Histories => 100;

    [Fact]
    public async Task Whatever_happens_the_store_holds_what_a_slow_and_obvious_graph_would()
    {
        await AnyStep.Array[1, 14].SampleAsync(
            async steps =>
            {
                var (store, slow) = (await OpenAsync(), new SlowGraph());
                foreach (var step in steps)
                {
                    if (step is GraphDelta delta) Assert.Equivalent(slow.Merge(delta), await store.MergeAsync(delta, Cancel), strict: true);
                    else if (slow.TryDecide((Decision)step)) await store.DecideAsync((Decision)step, "ann", "", Cancel);
                    else await Assert.ThrowsAsync<UnknownSubjectException>(() => store.DecideAsync((Decision)step, "ann", "", Cancel));

                    Assert.Equal(slow.Version, await store.VersionAsync(Cancel));
                }

                Assert.Equal(slow.Lines(), await Dump.OfAsync(store, Cancel));
                store = await ReopenAsync(store);
                Assert.Equal(slow.Lines(), await Dump.OfAsync(store, Cancel));
                await store.DisposeAsync();
            },
            iter: Histories, threads: 1);
    }

    [Fact]
    public async Task With_every_decision_taken_back_the_graph_is_what_the_texts_alone_make_it()
    {
        await AnyStep.Array[1, 14].SampleAsync(
            async steps =>
            {
                var store = await OpenAsync();
                foreach (var step in steps)
                {
                    if (step is GraphDelta delta) await store.MergeAsync(delta, Cancel);
                    else await TryDecideAsync(store, (Decision)step);
                }

                // From the last to the first: a revert taken back brings its decision back, which is taken back in its turn.
                var made = (await store.JournalAsync(0, 100, Cancel)).Count;
                for (var number = made; number >= 1; number--) await TryDecideAsync(store, new Decision.Revert(number));
                Assert.All((await store.JournalAsync(0, 100, Cancel)).Take(made), entry => Assert.NotNull(entry.TakenBackBy));
                store = await ReopenAsync(store);
                var taken = await Dump.OfAsync(store, Cancel, isCounting: false);
                await store.DisposeAsync();

                store = await OpenAsync();
                foreach (var delta in steps.OfType<GraphDelta>()) await store.MergeAsync(delta, Cancel);
                Assert.Equal(await Dump.OfAsync(store, Cancel), taken);
                await store.DisposeAsync();
            },
            iter: Histories, threads: 1);

        static async Task TryDecideAsync(IGraphStore store, Decision decision)
        {
            try
            {
                await store.DecideAsync(decision, "ann", "", Cancel);
            }
            catch (UnknownSubjectException)
            {
            }
        }
    }

    [Fact]
    public async Task The_order_in_which_texts_are_loaded_does_not_matter()
    {
        await Gen.Select(AnyReading.Array[1, 5], AnyDeclared.Array[0, 3], AnyReading.Array[0, 3], Gen.Int).SampleAsync(
            async (readings, declared, replaced, seed) =>
            {
                var random = new Random(seed);
                GraphDelta[] deltas =
                [
                    .. readings.DistinctBy(reading => reading.Document.Id).Select(reading => Some.Delta(reading)),
                    .. declared.DistinctBy(entity => entity.Id).Select(entity => Some.Delta(entity)),
                ];
                var store = await OpenAsync();
                foreach (var delta in deltas) await store.MergeAsync(delta, Cancel);
                var expected = await Dump.OfAsync(store, Cancel);
                await store.DisposeAsync();

                // Another order, after other readings of the same documents, which are replaced or removed.
                store = await OpenAsync();
                foreach (var reading in replaced) await store.MergeAsync(Some.Delta(reading), Cancel);
                await store.MergeAsync(Some.Removal([.. replaced.Select(reading => reading.Document.Id.Value).Except(readings.Select(reading => reading.Document.Id.Value))]), Cancel);
                random.Shuffle(deltas);
                foreach (var delta in deltas) await store.MergeAsync(delta, Cancel);
                Assert.Equal(expected, await Dump.OfAsync(store, Cancel));
                await store.DisposeAsync();
            },
            iter: Histories / 2, threads: 1);
    }

    [Fact]
    public async Task A_preview_of_many_deltas_reports_what_merging_them_would_come_to()
    {
        await Gen.Select(AnyDelta, AnyDelta.Array[0, 4]).SampleAsync(
            async (first, deltas) =>
            {
                var (store, slow) = (await OpenAsync(), new SlowGraph());
                slow.Merge(first);
                await store.MergeAsync(first, Cancel);
                var before = await Dump.OfAsync(store, Cancel);

                Assert.Equivalent(slow.Preview(deltas), await store.PreviewAsync(deltas.ToAsyncEnumerable(), Cancel), strict: true);
                Assert.Equal(before, await Dump.OfAsync(store, Cancel));
                await store.DisposeAsync();
            },
            iter: Histories / 2, threads: 1);
    }
}
