namespace GraphService.Graph.Tests.Stores;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task The_journal_keeps_every_decision_with_its_maker_time_and_reason()
    {
        var store = await OpenAsync();
        await Load(store, "doc", new Claim("speech/CAUSED/uprising"));
        var added = new DeclaredEntity(new("thaw"), EntityKind.Condition, "The Thaw", ["Thaw", "ottepel"], "A time.", FuzzyDate.Parse("1953/1964"), new WikidataId("Q12"));
        Decision[] decisions =
        [
            new Decision.ReviewLink(Some.Link("speech/CAUSED/uprising"), ReviewStatus.Rejected),
            new Decision.ReviewEntity(new("speech"), ReviewStatus.Accepted),
            new Decision.AddLink(Some.Link("uprising/CAUSED/speech")),
            new Decision.AddEntity(added),
        ];
        var entries = new List<JournalEntry>();
        foreach (var decision in decisions) entries.Add(await store.DecideAsync(decision, "Ann", $"because of {entries.Count}", Cancel));

        store = await ReopenAsync(store);
        var journal = await store.JournalAsync(0, 100, Cancel);

        Assert.Equal([1L, 2, 3, 4], journal.Select(entry => entry.Number));
        Assert.All(journal, entry => Assert.Equal((Now, "Ann", $"because of {entry.Number - 1}"), (entry.At, entry.Reviewer, entry.Reason)));
        Assert.Equal(decisions[..3], journal.Take(3).Select(entry => entry.Decision));
        Assert.Equal(entries[..3], journal.Take(3));
        var kept = Assert.IsType<Decision.AddEntity>(journal[3].Decision).Entity;
        Assert.Equal(added with { Aliases = kept.Aliases }, kept);
        Assert.Equal(added.Aliases, kept.Aliases);
        Assert.Equal([3L], (await store.JournalAsync(2, 1, Cancel)).Select(entry => entry.Number));
        Assert.Empty(await store.JournalAsync(4, 10, Cancel));
        await store.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_can_be_decided_about_what_is_not_in_the_graph()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("speech/CAUSED/uprising"));

        await Assert.ThrowsAsync<UnknownSubjectException>(() => Review(store, "speech/PREVENTED/uprising", ReviewStatus.Accepted));
        await Assert.ThrowsAsync<UnknownSubjectException>(() => ReviewEntity(store, "unknown", ReviewStatus.Accepted));
        await Assert.ThrowsAsync<UnknownSubjectException>(() => Add(store, "speech/CAUSED/unknown"));
        await Assert.ThrowsAsync<UnknownSubjectException>(() => Add(store, "unknown/CAUSED/speech"));
        Assert.Empty(await store.JournalAsync(0, 10, Cancel));
        Assert.Equal(1, await store.VersionAsync(Cancel));
    }

    [Fact]
    public async Task Every_decision_makes_a_new_version_for_it_is_seen_in_the_journal()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("speech/CAUSED/uprising"));

        await Review(store, "speech/CAUSED/uprising", ReviewStatus.Accepted);
        await Review(store, "speech/CAUSED/uprising", ReviewStatus.Accepted);

        Assert.Equal(3, await store.VersionAsync(Cancel));
        Assert.Equal(2, (await store.JournalAsync(0, 10, Cancel)).Count);
    }

    [Fact]
    public async Task A_verdict_stands_beside_what_the_evidence_says()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("speech/CAUSED/uprising", 0.25));
        await Review(store, "speech/CAUSED/uprising", ReviewStatus.Accepted);

        var link = await LinkAsync(store, "speech/CAUSED/uprising");

        Assert.Equal((0.25, ReviewStatus.Accepted, false), (link!.Assessment.Confidence, link.Status, link.Added));
        Assert.Equal(ReviewStatus.Accepted, (await StandingAsync(store, "speech/CAUSED/uprising"))!.Value.Status);
    }

    [Fact]
    public async Task A_rejected_link_is_rejected_still_when_a_text_says_it_again()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("speech/CAUSED/uprising"));
        await Review(store, "speech/CAUSED/uprising", ReviewStatus.Rejected);
        await store.MergeAsync(Some.Removal("doc"), Cancel);
        Assert.Null(await LinkAsync(store, "speech/CAUSED/uprising"));

        await Load(store, "other", new Claim("speech/CAUSED/uprising"));

        Assert.Equal(ReviewStatus.Rejected, (await LinkAsync(store, "speech/CAUSED/uprising"))!.Status);
    }

    [Fact]
    public async Task An_accepted_link_outlives_its_evidence_with_its_ends_until_the_verdict_is_taken_back()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("speech/CAUSED/uprising", 0.25));
        await Review(store, "speech/CAUSED/uprising", ReviewStatus.Accepted);
        await store.MergeAsync(Some.Removal("doc"), Cancel);

        Assert.Equal(Assessment.Vouched, (await LinkAsync(store, "speech/CAUSED/uprising"))!.Assessment);
        Assert.Equal("Speech", (await EntityAsync(store, "speech"))!.Name);

        await Review(store, "speech/CAUSED/uprising", ReviewStatus.Unreviewed);
        Assert.Null(await LinkAsync(store, "speech/CAUSED/uprising"));
        Assert.Null(await EntityAsync(store, "speech"));
    }

    [Fact]
    public async Task A_person_may_add_a_link_without_evidence()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("speech/CAUSED/uprising"));
        await Add(store, "uprising/MOTIVATED/speech");

        Assert.Equal(new Link(Some.Link("uprising/MOTIVATED/speech"), Assessment.Vouched) { Added = true, Revision = 1 }, await LinkAsync(store, "uprising/MOTIVATED/speech"));
        await store.MergeAsync(Some.Removal("doc"), Cancel);
        Assert.NotNull(await LinkAsync(store, "uprising/MOTIVATED/speech"));
        Assert.NotNull(await EntityAsync(store, "uprising"));
        Assert.Null(await LinkAsync(store, "speech/CAUSED/uprising"));
    }

    [Fact]
    public async Task A_rejection_takes_an_addition_back_and_an_addition_a_rejection()
    {
        await using var store = await OpenAsync();
        await Load(store, "doc", new Claim("speech/CAUSED/uprising"));
        await Add(store, "uprising/MOTIVATED/speech");
        await Add(store, Some.Declared("thaw"));

        await Review(store, "uprising/MOTIVATED/speech", ReviewStatus.Rejected);
        await ReviewEntity(store, "thaw", ReviewStatus.Rejected);
        Assert.Null(await LinkAsync(store, "uprising/MOTIVATED/speech"));
        Assert.Null(await EntityAsync(store, "thaw"));

        await Add(store, "uprising/MOTIVATED/speech");
        await Add(store, Some.Declared("thaw"));
        Assert.Equal(ReviewStatus.Unreviewed, (await LinkAsync(store, "uprising/MOTIVATED/speech"))!.Status);
        Assert.Equal(ReviewStatus.Unreviewed, (await EntityAsync(store, "thaw"))!.Status);
    }
}
