namespace GraphService.Graph.Tests.Links;

public class EvidenceTests
{
    [Fact]
    public void The_same_words_at_the_same_place_keep_their_id() =>
        Assert.Equal(Some.Evidence(confidence: 0.4).Id, Some.Evidence(confidence: 0.9).Id);

    [Fact]
    public void What_is_said_where_and_how_makes_the_id()
    {
        var evidence = Some.Evidence();
        Evidence[] others =
        [
            evidence with { Document = new("another") },
            evidence with { Link = Some.Link("a", LinkType.Triggered, "b") },
            evidence with { Selector = TextSelector.Of("The fire led to famine. It led to famine.", 27, 34) },
            evidence with { Modality = Modality.Negated },
        ];

        Assert.Equal(5, others.Append(evidence).Select(piece => piece.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void Confidence_runs_from_0_to_1(double confidence)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Some.Evidence(confidence: confidence));
        Assert.Throws<ArgumentOutOfRangeException>(() => Some.Snapshot("a", LinkType.Caused, "b", (float)confidence));
    }

    [Theory]
    [InlineData("0123456789abcdef", true)]
    [InlineData("0123456789abcde", false)]
    [InlineData("0123456789abcdef0", false)]
    [InlineData("0123456789ABCDEF", false)]
    [InlineData("0123456789abcdeg", false)]
    [InlineData("0000000000000000", false)]
    [InlineData(null, false)]
    public void An_evidence_id_is_sixteen_hexadecimal_digits(string? text, bool valid)
    {
        Assert.Equal(valid, EvidenceId.IsValid(text));
        if (valid) Assert.Equal(text, new EvidenceId(text!).ToString());
        else Assert.Throws<ArgumentException>(() => new EvidenceId(text!));
    }

    [Fact]
    public void Evidence_ids_are_ordered_by_their_digits()
    {
        var (low, high) = (new EvidenceId("0000000000000009"), new EvidenceId("000000000000000a"));

        Assert.True(low < high && low <= high && high > low && high >= low && default(EvidenceId) < low);
    }
}
