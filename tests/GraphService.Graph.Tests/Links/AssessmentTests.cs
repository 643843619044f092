using CsCheck;

namespace GraphService.Graph.Tests.Links;

public class AssessmentTests
{
    [Fact]
    public void Independent_documents_strengthen_a_link()
    {
        var assessment = Assessment.Of([Said("one", 0.5), Said("two", 0.8)]);

        Assert.Equal(new Assessment(0.9, Modality.Asserted, Contested: false, Evidence: 2, Documents: 2), assessment);
    }

    [Fact]
    public void Two_documents_by_rules_that_are_right_three_times_in_four_are_right_about_95_times_in_100() =>
        Assert.InRange(Assessment.Of([Said("one", 0.75), Said("two", 0.75)]).Confidence, 0.93, 0.96);

    [Fact]
    public void A_document_that_repeats_itself_counts_once_by_its_strongest_words() =>
        Assert.Equal(
            new Assessment(0.8, Modality.Asserted, Contested: false, Evidence: 3, Documents: 1),
            Assessment.Of([Said("one", 0.5), Said("one", 0.8), Said("one", 0.6)]));

    [Fact]
    public void A_link_that_one_document_affirms_and_another_denies_is_contested()
    {
        var assessment = Assessment.Of([Said("one", 0.8), Said("two", 0.5, Modality.Negated)]);

        Assert.Equal((0.4, Modality.Asserted, true, 2), (assessment.Confidence, assessment.Modality, assessment.Contested, assessment.Documents));
    }

    [Fact]
    public void A_link_that_every_source_denies_is_denied_as_firmly_as_they_do()
    {
        var assessment = Assessment.Of([Said("one", 0.5, Modality.Negated), Said("two", 0.5, Modality.Negated)]);

        Assert.Equal((0.75, Modality.Negated, false), (assessment.Confidence, assessment.Modality, assessment.Contested));
    }

    [Fact]
    public void The_firmest_affirmation_gives_the_modality() =>
        Assert.Equal(
            Modality.Hedged,
            Assessment.Of([Said("one", 0.5, Modality.Reported), Said("two", 0.2, Modality.Hedged), Said("three", 1, Modality.Negated)]).Modality);

    [Fact]
    public void Without_evidence_there_is_nothing_to_assess() => Assert.Throws<ArgumentException>(() => Assessment.Of([]));

    [Fact]
    public void A_link_that_a_person_added_is_certain() =>
        Assert.Equal(new Assessment(1, Modality.Asserted, Contested: false, Evidence: 0, Documents: 0), Assessment.Vouched);

    static readonly Gen<Evidence> Piece = Gen.Select(
        Gen.OneOf("one", "two", "three", "four"), Gen.Double[0, 1], Gen.Enum<Modality>(), (document, confidence, modality) => Said(document, confidence, modality));

    [Fact]
    public void Confidence_always_runs_from_0_to_1() =>
        Piece.Array[1, 12].Sample(pieces => Assessment.Of(pieces).Confidence is >= 0 and <= 1);

    [Fact]
    public void The_order_of_evidence_does_not_matter() =>
        (from pieces in Piece.Array[1, 12] from shuffled in Gen.Shuffle(pieces) select (pieces, shuffled))
        .Sample((pieces, shuffled) => Assessment.Of(pieces) == Assessment.Of(shuffled));

    [Fact]
    public void One_more_document_that_affirms_a_link_never_lowers_its_confidence() =>
        Gen.Select(Piece.Array[0, 8], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((pieces, first, more) =>
        {
            Evidence[] before = [.. pieces, Said("one", first)];

            Assert.True(Assessment.Of([.. before, Said("five", more)]).Confidence >= Assessment.Of(before).Confidence);
        });

    [Fact]
    public void One_more_document_that_denies_a_link_never_raises_its_confidence() =>
        Gen.Select(Piece.Array[0, 8], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((pieces, first, more) =>
        {
            Evidence[] before = [.. pieces, Said("one", first)];

            Assert.True(Assessment.Of([.. before, Said("five", more, Modality.Negated)]).Confidence <= Assessment.Of(before).Confidence);
        });

    static Evidence Said(string document, double confidence, Modality modality = Modality.Asserted) =>
        Some.Evidence(document, modality, confidence);
}
