namespace GraphService.Training.Tests;

/// <summary>Which nouns a dictionary links with verbs and adjectives, on a small one.</summary>
public sealed class DerivationsTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_verb_gets_the_noun_of_its_first_senses_that_is_used_most()
    {
        Write("noun", ("invasion", 4, ""), ("invader", 18, ""), ("invading", 4, ""));
        Write("verb", ("invade", 33, "invasion invader invading"));
        Write("adj");

        Assert.Equal([("invade", "verb", "invasion")], Rows("invader", "invade", "invasion", "invading"));
    }

    [Fact]
    public void A_short_verb_is_not_its_own_noun_nor_is_what_a_verb_was_made_of()
    {
        Write("noun", ("rush", 4, ""), ("rescue", 4, ""), ("symbol", 10, ""));
        Write("verb", ("rush", 38, "rush"), ("rescue", 41, "rescue"), ("symbolize", 36, "symbol"));
        Write("adj");

        Assert.Equal([("rescue", "verb", "rescue")], Rows("rush", "rescue", "symbol", "symbolize"));
    }

    [Fact]
    public void An_adjective_gets_the_noun_for_its_quality()
    {
        Write("noun", ("weakness", 7, ""), ("weakling", 18, ""));
        Write("verb");
        Write("adj", ("weak", 0, "weakling weakness"));

        Assert.Equal([("weak", "adjective", "weakness")], Rows("weak", "weakling", "weakness"));
    }

    [Fact]
    public void What_nobody_uses_gets_no_row()
    {
        Write("noun", ("preachment", 10, ""));
        Write("verb", ("preach", 32, "preachment"));
        Write("adj");

        Assert.Empty(Rows("preach"));
    }

    IEnumerable<(string, string, string)> Rows(params string[] words) => new Derivations(_folder.FullName, words).Rows();

    // Each word is a set of its own; it is known by its number in the file of its kind.
    void Write(string kind, params (string Word, int Topic, string Nouns)[] words)
    {
        if (kind == "noun") _nouns = [.. words.Select(row => row.Word)];
        var letter = kind[0];
        File.WriteAllLines(Path.Combine(_folder.FullName, $"index.{kind}"), words.Select((row, at) => $"{row.Word} {letter} 1 0 1 0 {Place(at)}  "));
        File.WriteAllLines(Path.Combine(_folder.FullName, $"data.{kind}"), words.Select((row, at) =>
        {
            var nouns = row.Nouns.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return $"{Place(at)} {row.Topic:00} {letter} 01 {row.Word} 0 {nouns.Length:000} {string.Concat(nouns.Select(noun => $"+ {Place(Array.IndexOf(_nouns, noun))} n 0101 "))}| a gloss";
        }));
    }

    string[] _nouns = [];

    static string Place(int at) => $"{at + 1:00000000}";
}
