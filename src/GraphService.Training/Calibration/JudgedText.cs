using GraphService.Extraction;

namespace GraphService.Training;

/// <summary>The evidence that rules find in a text, as far as people's graph of it can judge it.</summary>
/// <param name="Evidence">How many pieces there are.</param>
/// <param name="Rows">Those that can be judged.</param>
sealed record JudgedText(int Evidence, IReadOnlyList<JudgedText.Row> Rows)
{
    /// <summary>A piece of evidence.</summary>
    /// <param name="Rule">Its rule.</param>
    /// <param name="Trust">How far the rule was trusted here.</param>
    /// <param name="IsRight">Whether people agree.</param>
    public sealed record Row(string Rule, double Trust, bool IsRight)
    {
        /// <summary>The row as a tally of one.</summary>
        public RuleTally Tally => new(1, IsRight ? 1 : 0, 0, 0);
    }

    /// <summary>Reads the text, knowing no entity beforehand.</summary>
    public static JudgedText Of(GoldGraph gold)
    {
        var found = new Annotator(new([]), links: null, isMeasured: false).Read(new("text"), gold.Source());
        var judge = new GoldJudge(gold, found.Mentions);
        var rows = found.Evidence.Select(piece => (piece, right: judge.IsRight(piece))).Where(row => row.right is not null);
        return new(found.Evidence.Count, [.. rows.Select(row => new Row(row.piece.Rule, row.piece.Confidence, row.right!.Value))]);
    }
}
