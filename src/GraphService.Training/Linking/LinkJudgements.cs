using System.Globalization;
using GraphService.Extraction;

namespace GraphService.Training;

/// <summary>What a reader said of a link that was told.</summary>
enum Judgement
{
    /// <summary>The text says so.</summary>
    Right,

    /// <summary>It does not.</summary>
    Wrong,

    /// <summary>It does of the words, but one of the two was named after something else: what was told is wrong.</summary>
    Misnamed,

    /// <summary>It does, of something that nobody would want to know of.</summary>
    Empty,

    /// <summary>The reader was in doubt.</summary>
    Doubtful,
}

/// <summary>Links that were told and that the graph of their text does not have, as readers judged them.</summary>
/// <remarks>
/// A file of five columns divided by tabs, after a line of headings: the name of the text; where the left and the right word begin in it, in UTF-16 code units;
/// the group of the link with <c>&gt;</c> for left to right or <c>&lt;</c>; the judgement.
/// </remarks>
sealed class LinkJudgements
{
    const int Columns = 5;

    readonly Dictionary<(string Text, int Left, int Right), (int Class, Judgement Judgement)> _rows = [];

    /// <summary>How many there are.</summary>
    public int Count => _rows.Count;

    /// <summary>What was told of two words and how it was judged; null when nothing was.</summary>
    public (int Class, Judgement Judgement)? Of(string text, int left, int right) => _rows.TryGetValue((text, left, right), out var row) ? row : null;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">A line is no judgement; the message names the file and the line.</exception>
    public static LinkJudgements Read(FileInfo file)
    {
        var read = new LinkJudgements();
        foreach (var (number, line) in File.ReadLines(file.FullName).Index().Skip(1))
        {
            if (line.Split('\t') is not { Length: Columns } cells
                || !int.TryParse(cells[1], CultureInfo.InvariantCulture, out var left) || !int.TryParse(cells[2], CultureInfo.InvariantCulture, out var right)
                || cells[3] is not [.. var name, '>' or '<'] || !Enum.TryParse<LinkGroup>(name, ignoreCase: true, out var group) || !Enum.IsDefined(group)
                || !Enum.TryParse<Judgement>(cells[4], ignoreCase: true, out var judgement) || !Enum.IsDefined(judgement))
                throw new InvalidDataException($"{file.Name}, line {number + 1}: no judgement. It takes the name of a text, where two words begin, a group of links with > or <, and one of {string.Join(", ", Enum.GetNames<Judgement>().Select(name => name.ToLowerInvariant()))}, divided by tabs.");

            read._rows[(cells[0], left, right)] = (LinkModel.Class(group, cells[3][^1] == '>'), judgement);
        }

        return read;
    }
}
