namespace GraphService.Graph.Tests.Stores;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task Any_decision_can_be_taken_back_and_so_can_the_taking_back()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("speech/CAUSED/uprising"));
        await Review(store, "speech/CAUSED/uprising", ReviewStatus.Accepted);
        await Review(store, "speech/CAUSED/uprising", ReviewStatus.Rejected);

        await Revert(store, 2);
        Assert.Equal(ReviewStatus.Accepted, (await LinkAsync(store, "speech/CAUSED/uprising"))!.Status);

        await Revert(store, 3);
        Assert.Equal(ReviewStatus.Rejected, (await LinkAsync(store, "speech/CAUSED/uprising"))!.Status);

        await Revert(store, 4);
        Assert.Equal(ReviewStatus.Accepted, (await LinkAsync(store, "speech/CAUSED/uprising"))!.Status);
    }

    [Fact]
    public async Task A_reverted_merge_or_addition_is_undone_and_outlives_the_store()
    {
        var store = await OpenAsync();
        await Load(store, "doc", new Claim("secret-report/CAUSED/uprising"), new Claim("speech/CAUSED/thaw"));
        var before = await Dump.OfAsync(store, Cancel, isCounting: false);
        await MergeAsync(store, "speech", "secret-report");
        await Add(store, "speech/MOTIVATED/uprising");
        await Add(store, Some.Declared("fear"));

        await Revert(store, 1);
        await Revert(store, 2);
        await Revert(store, 3);
        store = await ReopenAsync(store);

        Assert.Equal(before, await Dump.OfAsync(store, Cancel, isCounting: false));
        await store.DisposeAsync();
    }

    [Fact]
    public async Task The_journal_tells_which_decisions_were_taken_back_and_by_which()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("speech/CAUSED/uprising"));
        await Review(store, "speech/CAUSED/uprising", ReviewStatus.Rejected);
        await Revert(store, 1);

        var journal = await store.JournalAsync(0, 10, Cancel);

        Assert.Equal([2L, null], journal.Select(entry => entry.TakenBackBy));
        Assert.Equal(new Decision.Revert(1), journal[1].Decision);
        var refusal = await Assert.ThrowsAsync<UnknownSubjectException>(() => Revert(store, 1));
        Assert.Equal("The decision 1 has been taken back already, by decision 2. Revert that one to bring it back.", refusal.Message);
        await Assert.ThrowsAsync<UnknownSubjectException>(() => Revert(store, 99));
    }

    [Fact]
    public async Task Merges_that_reverts_would_turn_into_a_circle_leave_the_later_one_without_effect()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("a/CAUSED/x"), new Claim("b/CAUSED/x"));
        await MergeAsync(store, "b", "a");
        await Revert(store, 1);
        await MergeAsync(store, "a", "b");
        await Revert(store, 2);

        Assert.Equal(["a"], (await EntityAsync(store, "b"))!.Merged.Select(id => id.Value));
        Assert.Null(await EntityAsync(store, "a"));
    }

    [Fact]
    public async Task A_record_s_history_tells_every_decision_on_it_newest_first()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("secret-report/CAUSED/uprising"), new Claim("speech/CAUSED/uprising"));
        await Review(store, "secret-report/CAUSED/uprising", ReviewStatus.Rejected);
        await ReviewEntity(store, "secret-report", ReviewStatus.Accepted);
        await MergeAsync(store, "speech", "secret-report");
        await Review(store, "speech/CAUSED/uprising", ReviewStatus.Accepted);
        await Revert(store, 4);
        LinkId link = Some.Link("speech/CAUSED/uprising");

        var ofLink = await store.HistoryAsync([link], 10, Cancel);
        var ofEntity = await store.HistoryAsync([new EntityId("speech"), new("uprising")], 10, Cancel);

        Assert.Equal([5L, 4, 1], ofLink[link].Select(entry => entry.Number));
        Assert.Equal([3L, 2], ofEntity[new("speech")].Select(entry => entry.Number));
        Assert.False(ofEntity.ContainsKey(new("uprising")));
        Assert.Equal([5L], (await store.HistoryAsync([link], 1, Cancel))[link].Select(entry => entry.Number));
    }

    [Fact]
    public async Task A_decision_on_a_record_that_somebody_decided_on_since_is_refused_with_the_record_as_it_stands()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("speech/CAUSED/uprising"));
        var link = Some.Link("speech/CAUSED/uprising");
        var seen = (await LinkAsync(store, "speech/CAUSED/uprising"))!.Revision;
        await store.DecideAsync(new Decision.ReviewLink(link, ReviewStatus.Rejected), "ann", "", seen, Cancel);

        var stale = await Assert.ThrowsAsync<StaleDecisionException>(() => store.DecideAsync(new Decision.ReviewLink(link, ReviewStatus.Accepted), "bob", "", seen, Cancel));

        Assert.Equal((0L, 1L, ReviewStatus.Rejected, 1L), (stale.Expected, stale.Current, stale.Link!.Status, stale.Link.Revision));
        Assert.Single(await store.JournalAsync(0, 10, Cancel));
        await store.DecideAsync(new Decision.ReviewLink(link, ReviewStatus.Accepted), "bob", "", stale.Current, Cancel);
        Assert.Equal((ReviewStatus.Accepted, 2L), ((await LinkAsync(store, "speech/CAUSED/uprising"))!.Status, (await LinkAsync(store, "speech/CAUSED/uprising"))!.Revision));
    }

    [Fact]
    public async Task Of_many_reviewers_who_saw_the_same_revision_one_decides()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("speech/CAUSED/uprising"));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            try
            {
                await store.DecideAsync(new Decision.ReviewEntity(new("speech"), ReviewStatus.Accepted), $"reviewer {i}", "", 0, Cancel);
                return true;
            }
            catch (StaleDecisionException)
            {
                return false;
            }
        }));

        Assert.Single(outcomes, decided => decided);
    }

    [Fact]
    public async Task The_review_queue_begins_with_the_doubtful_link_that_most_chains_pass()
    {
        await using var store = await OpenAsync();
        await Load(
            store, "doc",
            new Claim("a/CAUSED/hub", 0.9), new Claim("b/CAUSED/hub", 0.9), new Claim("hub/CAUSED/middle", 0.5), new Claim("middle/CAUSED/x", 0.9), new Claim("middle/CAUSED/y", 0.9),
            new Claim("rim/CAUSED/end", 0.5), new Claim("sure/CAUSED/end", 1), new Claim("rim/OPPOSED/end", 0.5));

        async Task<IEnumerable<string>> QueueAsync() => (await store.BrowseLinksAsync(new() { OrderBy = LinkOrder.ReviewPriority }, new(3), Cancel)).Items.Select(item => item.Item.Id.ToString());

        Assert.Equal(["hub/CAUSED/middle", "rim/CAUSED/end", "rim/OPPOSED/end"], await QueueAsync());
        Assert.Equal(Math.Round(0.5 * Math.Log2(1 + (1 + 2) * (1 + 2)), 6), (await LinkAsync(store, "hub/CAUSED/middle"))!.ReviewPriority);

        await Review(store, "hub/CAUSED/middle", ReviewStatus.Accepted);
        Assert.Equal(["rim/CAUSED/end", "rim/OPPOSED/end"], (await QueueAsync()).Take(2));
        Assert.Equal(0, (await LinkAsync(store, "hub/CAUSED/middle"))!.ReviewPriority);
    }

    static Task<JournalEntry> Revert(IGraphStore store, long number) => store.DecideAsync(new Decision.Revert(number), "ann", "", Cancel);
}
