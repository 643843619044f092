using CsCheck;

namespace GraphService.Training.Tests;

public class RelationLearningTests
{
    [Fact]
    public void A_logistic_regression_learns_which_feature_tells_yes_from_no()
    {
        var weights = new LogisticRegression(Rate: 0.5, Decay: 0, Epochs: 20).Learn([new([0, 2], true, 1), new([1, 2], false, 1)], 3);

        Assert.True(LogisticRegression.Sum(weights, [0, 2]) > 0);
        Assert.True(LogisticRegression.Sum(weights, [1, 2]) < 0);
    }

    [Fact]
    public void A_choice_is_learned_from_what_stands_beside_it()
    {
        var weights = new LogisticRegression(Rate: 0.5, Decay: 0, Epochs: 20).LearnChoice([new([[0, 2], [1, 2]], [true, false], 1)], 3);

        Assert.True(LogisticRegression.Sum(weights, [0, 2]) > LogisticRegression.Sum(weights, [1, 2]));
    }

    [Fact]
    public void Answers_learned_side_by_side_are_those_learned_one_by_one()
    {
        var examples = Gen.Select(Gen.Int[0, 9].HashSet[1, 6], Gen.ULong[0, 7], Gen.Double[0.1, 1]).Array[1, 30];
        examples.Sample(drawn =>
        {
            var learner = new LogisticRegression(Rate: 0.2, Decay: 0.001, Epochs: 6);
            var together = learner.LearnEach([.. drawn.Select(row => new AnsweredExample([.. row.Item1], row.Item2, row.Item3))], 3, 10);
            for (var answer = 0; answer < 3; answer++)
            {
                var alone = learner.Learn([.. drawn.Select(row => new Example([.. row.Item1], ((row.Item2 >> answer) & 1) == 1, row.Item3))], 10);
                Assert.All(alone.Zip(together[answer]), pair => Assert.Equal(pair.First, pair.Second, 1e-4));
            }
        });
    }

    [Fact]
    public void The_sentences_of_a_document_are_never_divided()
    {
        var corpus = Corpus("a_1", "a_2", "b_1", "c_1");

        Assert.Equal([0, 0, 1, 0], Enumerable.Range(0, 4).Select(at => corpus.FoldOf(at, 2)));
    }

    [Fact]
    public void Sentences_without_documents_are_dealt_out_one_by_one()
    {
        var corpus = Corpus("a_1", "a_2", "a_3");

        Assert.Equal([0, 1, 0], Enumerable.Range(0, 3).Select(at => corpus.FoldOf(at, 2)));
    }

    [Fact]
    public void Half_of_the_words_must_agree_on_both_sides()
    {
        var gold = new GoldPair("heavy rain", "the flood of May", "");

        Assert.True(PairMatch.Is(gold, new("the heavy rain", "the flood", ""), headsOnly: false));
        Assert.False(PairMatch.Is(gold, new("the heavy rain", "losses in the plain of the river", ""), headsOnly: false));
    }

    [Fact]
    public void A_marked_head_must_stand_on_its_side_and_not_on_the_other()
    {
        var gold = new GoldPair("rain", "flood", "");

        Assert.True(PairMatch.Is(gold, new("the heavy rain", "the flood", ""), headsOnly: true));
        Assert.False(PairMatch.Is(gold, new("the heavy rain before the flood", "the flood", ""), headsOnly: true));
    }

    [Fact]
    public void Words_may_be_marked_by_their_numbers_in_a_treebank()
    {
        var text = Assert.Single(Standoff("""{"id": "own-1", "causal": true, "pairs": [{"cause": "1-2", "effect": "4-5,6-8", "signal": "3"}]}""").Texts);

        Assert.Equal("The drought caused a famine in the north.", text.Text);
        Assert.Equal(new GoldPair("The drought", "a famine ... in the north", "caused"), Assert.Single(text.Pairs));
        Assert.Equal("own_1", text.Id);
    }

    [Fact]
    public void A_causal_text_without_pairs_is_marked_no_further() =>
        Assert.False(Assert.Single(Standoff("""{"id": "own-1", "causal": true}""").Texts).HasPairs);

    [Theory]
    [InlineData("""{"id": "own-99", "causal": false}""", "no text of own-99")]
    [InlineData("""{"id": "own-1", "causal": true, "pairs": [{"cause": "0", "effect": "4", "signal": ""}]}""", "\"0\" names no words")]
    [InlineData("""{"id": "own-1", "causal": true, "pairs": [{"cause": "1-10", "effect": "4", "signal": ""}]}""", "a sentence that has 9")]
    public void A_mark_that_no_treebank_bears_out_is_refused(string line, string why) =>
        Assert.Contains(why, Assert.Throws<InvalidDataException>(() => Standoff(line)).Message, StringComparison.Ordinal);

    [Fact]
    public void Any_stretch_of_words_is_found_by_its_first_and_last_number() =>
        Gen.Select(Gen.OneOf(Samples.Own.ToArray()), Gen.Int[0, 99], Gen.Int[0, 99]).Sample((sentence, one, other) =>
        {
            var raw = RawText.Of([sentence]);
            var (first, last) = (Math.Min(one % raw.Words.Count, other % raw.Words.Count), Math.Max(one % raw.Words.Count, other % raw.Words.Count));
            var words = TreebankTexts.Words(raw, $"{first + 1}-{last + 1}");
            return words.StartsWith(sentence.Words[first].Form, StringComparison.Ordinal) && words.EndsWith(sentence.Words[last].Form, StringComparison.Ordinal) && sentence.Text!.Contains(words, StringComparison.Ordinal);
        });

    [Fact]
    public void Corpora_that_are_marked_alike_are_one_register()
    {
        var trainer = new RelationTrainer([Corpus("a_1", "b_1"), Corpus("c_1", "d_1"), Corpus("e_1", "f_1") with { Register = 1 }], folds: 2);

        Assert.Equal([0, 0, 0, 0, 1, 1], trainer.All.Select(text => text.Register));
        Assert.All(trainer.All, text => Assert.Equal(2, text.Registers.Length));
    }

    [Fact]
    public void Which_of_the_two_is_the_cause_is_learned_by_itself()
    {
        string[] things = ["gate", "road", "bridge", "square", "harbour", "station", "street", "park"];
        var goals = things.Select((thing, at) => new CausalText($"{at}_1", $"They shut the {thing} so that the crowd could leave.", true, [new("the crowd could leave", $"They shut the {thing}", "so that")], true, false));

        var trainer = new RelationTrainer([new("goals", [.. goals])], folds: 2);

        foreach (var text in trainer.All)
        {
            Assert.Contains(true, text.IsExact);
            Assert.Contains(true, text.IsReversed);
            for (var i = 0; i < text.Candidates.Count; i++)
                if (text.IsExact[i] != text.IsReversed[i]) Assert.Equal(text.IsExact[i], text.Judged[i].Forward > 0);
        }
    }

    static CausalCorpus Standoff(string line)
    {
        var file = new FileInfo(Path.GetTempFileName());
        try
        {
            File.WriteAllText(file.FullName, line);
            return CausalCorpus.Read(file, EvaluateCommand.Half.Both, TreebankTexts.Read([new(Samples.Path)]));
        }
        finally
        {
            file.Delete();
        }
    }

    static CausalCorpus Corpus(params string[] ids) => new("sample", [.. ids.Select(id => new CausalText(id, "Rain fell.", false, [], true, false))]);
}
