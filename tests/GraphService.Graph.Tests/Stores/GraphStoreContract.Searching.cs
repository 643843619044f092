using CsCheck;

namespace GraphService.Graph.Tests.Stores;

public abstract partial class GraphStoreContract
{
    [Theory]
    [InlineData("Nikita Khrushchev", "nikita-khrushchev")]
    [InlineData("nikita khrushchev", "nikita-khrushchev")]
    [InlineData("Khrushchev", "nikita-khrushchev")]
    [InlineData("Kruschev", "nikita-khrushchev")]
    [InlineData("Krushchev", "nikita-khrushchev")]
    [InlineData("Khruschev", "nikita-khrushchev")]
    [InlineData("Nikita Kruschev", "nikita-khrushchev")]
    [InlineData("Stlain", "joseph-stalin")]
    [InlineData("Stalin's", "joseph-stalin")]
    [InlineData("Hungarian uprisng", "hungarian-uprising")]
    [InlineData("hungarian revolt", "hungarian-uprising")]
    [InlineData("Poznan", "poznan-protests")]
    [InlineData("POZNAŃ PROTESTS", "poznan-protests")]
    [InlineData("secretspeech", "secret-speech")]
    [InlineData("speech secret", "secret-speech")]
    [InlineData("twentieth congress", "twentieth-congress")]
    [InlineData("ni", "nikita-khrushchev")]
    [InlineData("kh", "nikita-khrushchev")]
    [InlineData("n", "nikita-khrushchev")]
    [InlineData("USSR", "soviet-union")]
    public async Task A_search_finds_first_what_was_meant(string text, string expected)
    {
        await using var store = await OpenAsync();
        await LoadHistoryAsync(store);

        Assert.Equal(expected, (await store.SearchAsync(text, [], 5, Cancel))[0].Entity.Id.Value);
    }

    [Fact]
    public async Task The_exact_name_scores_1_an_alias_a_little_less_and_a_misspelling_less_than_both()
    {
        await using var store = await OpenAsync();
        await LoadHistoryAsync(store);

        var name = (await store.SearchAsync("poznan protests", [], 1, Cancel))[0];
        var alias = (await store.SearchAsync("khrushchev", [], 1, Cancel))[0];
        var misspelt = (await store.SearchAsync("kruschev", [], 1, Cancel))[0];

        Assert.Equal((1.0, SearchField.Name, "Poznań protests"), (name.Score, name.Field, name.Matched));
        Assert.Equal((SearchField.Alias, "Khrushchev"), (alias.Field, alias.Matched));
        Assert.InRange(alias.Score, 0.8, 0.999);
        Assert.InRange(misspelt.Score, 0.01, alias.Score - 0.01);
    }

    [Fact]
    public async Task The_words_of_a_quote_find_the_ends_of_its_link_behind_every_name()
    {
        await using var store = await OpenAsync();
        var text = "Shaken, the delegates of Łódź listened to Stalin's heir.";
        var piece = new Evidence(Some.Link("delegates/SUPPORTED/heir"), new("doc"), TextSelector.Of(text, 0, text.Length), Modality.Asserted, "listened", "rule", 0.5);
        await store.MergeAsync(
            Some.Delta(Some.Reading("doc", text, [Some.Mention("delegates", 2), Some.Mention("heir")], [piece])) with { Declared = [Some.Declared("lodz", "Łódź", EntityKind.Place)] },
            Cancel);

        var hits = await store.SearchAsync("lodz", [], 10, Cancel);
        Assert.Equal(["lodz", "delegates", "heir"], hits.Select(hit => hit.Entity.Id.Value));
        Assert.Equal((SearchField.Quote, text), (hits[1].Field, hits[1].Matched));
        Assert.InRange(hits[1].Score, double.Epsilon, 0.5);
        Assert.Equal(["delegates", "heir"], (await store.SearchAsync("shaken listened", [], 10, Cancel)).Select(hit => hit.Entity.Id.Value));

        await store.MergeAsync(Some.Removal("doc"), Cancel);
        Assert.Empty(await store.SearchAsync("shaken listened", [], 10, Cancel));
    }

    [Fact]
    public async Task Equal_matches_go_by_mentions_then_by_id()
    {
        await using var store = await OpenAsync();
        await store.MergeAsync(
            Some.Delta(Some.Reading("doc", "", [Some.Mention("c", 1, name: "Congress"), Some.Mention("b", 1, name: "Congress"), Some.Mention("a", 5, name: "Congress")], [])), Cancel);

        Assert.Equal(["a", "b", "c"], (await store.SearchAsync("congress", [], 10, Cancel)).Select(hit => hit.Entity.Id.Value));
    }

    [Fact]
    public async Task A_search_keeps_to_the_kinds_asked_for_the_limit_and_what_was_not_rejected()
    {
        await using var store = await OpenAsync();
        await LoadHistoryAsync(store);

        Assert.DoesNotContain(await store.SearchAsync("s", [EntityKind.Person], 10, Cancel), hit => hit.Entity.Kind != EntityKind.Person);
        Assert.Single(await store.SearchAsync("s", [], 1, Cancel));
        await ReviewEntity(store, "joseph-stalin", ReviewStatus.Rejected);
        Assert.DoesNotContain(await store.SearchAsync("Stalin", [], 10, Cancel), hit => hit.Entity.Id.Value == "joseph-stalin");
    }

    [Fact]
    public async Task A_renamed_entity_is_found_by_its_new_name_only()
    {
        await using var store = await OpenAsync();
        await store.MergeAsync(Some.Delta(Some.Declared("x", "Stalingrad")), Cancel);
        await store.MergeAsync(Some.Delta(Some.Declared("x", "Volgograd")), Cancel);

        Assert.DoesNotContain(await store.SearchAsync("stalingrad", [], 10, Cancel), hit => hit.Matched == "Stalingrad");
        Assert.Equal(1, (await store.SearchAsync("volgograd", [], 10, Cancel))[0].Score);
    }

    [Fact]
    public async Task Whatever_is_typed_is_text_and_never_syntax()
    {
        await using var store = await OpenAsync();
        await LoadHistoryAsync(store);

        foreach (var text in new[] { "", " ", "\"", "\"\"\"", "'", "*", "NEAR(a b)", "a AND", "OR", "name:x", "^x", "-x", "(", "%", "_", "\0", "\ud800", "x\ud83d", "{a b}", new string('"', 500), new string('s', 100_000) })
            await store.SearchAsync(text, [], 10, Cancel);

        await Gen.String.SampleAsync(async text => Assert.InRange((await store.SearchAsync(text, [], 3, Cancel)).Count, 0, 3), iter: 200, threads: 1);
    }

    static Task<MergeReport> LoadHistoryAsync(IGraphStore store) => store.MergeAsync(
        Some.Delta(
            Some.Declared("nikita-khrushchev", "Nikita Khrushchev", EntityKind.Person, "Khrushchev", "Nikita Sergeyevich Khrushchev"),
            Some.Declared("joseph-stalin", "Joseph Stalin", EntityKind.Person, "Stalin", "Iosif Stalin"),
            Some.Declared("death-of-stalin", "Death of Stalin", EntityKind.Event, "Stalin's death"),
            Some.Declared("vyacheslav-molotov", "Vyacheslav Molotov", EntityKind.Person, "Molotov"),
            Some.Declared("hungarian-uprising", "Hungarian uprising", EntityKind.Event, "Hungarian revolution", "Hungarian revolt"),
            Some.Declared("poznan-protests", "Poznań protests", EntityKind.Event, "Poznań June"),
            Some.Declared("secret-speech", "Secret Speech", EntityKind.Event, "On the Cult of Personality and Its Consequences"),
            Some.Declared("twentieth-congress", "Twentieth Party Congress", EntityKind.Event, "20th Congress"),
            Some.Declared("soviet-union", "Soviet Union", EntityKind.Place, "U.S.S.R.", "USSR")),
        Cancel);
}
