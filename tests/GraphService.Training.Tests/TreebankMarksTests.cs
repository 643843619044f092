using System.Text.Json;

namespace GraphService.Training.Tests;

/// <summary>What must hold of the marks in <c>Corpora/causal-ud.jsonl</c>, whose sentences are not here.</summary>
public class TreebankMarksTests
{
    static readonly JsonElement[] Rows = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Corpora", "causal-ud.jsonl")).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    [Fact]
    public void Each_sentence_is_marked_once() => Assert.Equal(Rows.Length, Rows.Select(row => row.GetProperty("id").GetString()).Distinct().Count());

    [Fact]
    public void A_sentence_with_a_pair_is_causal() => Assert.All(Rows.Where(row => row.TryGetProperty("pairs", out _)), row => Assert.True(row.GetProperty("causal").GetBoolean()));

    [Fact]
    public void Cause_and_effect_have_words_of_their_own() => Assert.All(Pairs(), pair =>
    {
        var (cause, effect) = (Numbers(pair, "cause"), Numbers(pair, "effect"));
        Assert.False(cause.IsSubsetOf(effect) || effect.IsSubsetOf(cause), pair.ToString());
    });

    [Fact]
    public void The_words_of_a_signal_stand_in_their_order() => Assert.All(Pairs(), pair =>
    {
        var ends = pair.GetProperty("signal").GetString()!.Split(',', '-').Select(int.Parse).ToArray();
        Assert.Equal(ends.Order(), ends);
    });

    static IEnumerable<JsonElement> Pairs() => Rows.Where(row => row.TryGetProperty("pairs", out _)).SelectMany(row => row.GetProperty("pairs").EnumerateArray());

    static HashSet<int> Numbers(JsonElement pair, string name) => [.. pair.GetProperty(name).GetString()!.Split(',').Select(stretch => stretch.Split('-')).SelectMany(ends => Enumerable.Range(int.Parse(ends[0]), int.Parse(ends[^1]) - int.Parse(ends[0]) + 1))];
}
