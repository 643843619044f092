using GraphService.Extraction;

namespace GraphService.Training.Tests;

/// <summary>From texts of which people said what stands for the same to weights, on small ones.</summary>
public sealed class AntecedentLearningTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_same_texts_give_the_same_bytes() => Assert.Equal(Learned(Treebank()), Learned(Treebank()));

    [Fact]
    public void Weights_follow_what_people_marked_where_roles_would_not()
    {
        // By roles "it" is the subject of the sentence before; in these texts it never is.
        var trainer = new AntecedentTrainer(Treebank(), folds: 2);

        Assert.Equal(12, trainer.Answers.Count);
        Assert.All(trainer.Answers.Where(answer => !answer.IsLearned), answer => Assert.Equal((PronounKind.Something, false), (answer.Kind, answer.IsRight)));
        Assert.All(trainer.Answers.Where(answer => answer.IsLearned), answer => Assert.True(answer.IsRight));
    }

    [Fact]
    public void What_was_learned_is_read_back()
    {
        var model = AntecedentModel.Read(new MemoryStream(Learned(Treebank())));
        var source = DocumentReader.Read("new.txt", SourceFormat.Plain, "The senate feared the fleet. It sailed.");
        var scene = Annotator.SceneOf(ProseFilter.Sift(source.Blocks));

        Assert.Equal("Fleet", Referents.Of(scene, new([]), model).At(1, 0)?.Name);
        Assert.Equal("Senate", Referents.Of(scene, new([])).At(1, 0)?.Name);
    }

    [Fact]
    public void A_link_tells_of_the_pronoun_that_stands_for_its_end()
    {
        Page("Otto Kern met Paul Haas in Bern. He founded a school there.", """{"source": "k", "type": "CREATED", "target": "s", "quote": "He founded a school", "modality": "ASSERTED", "core": true}""");

        var question = Assert.Single(Asked());

        Assert.Equal((PronounKind.Somebody, true), (question.Kind, question.IsRight));
        Assert.Equal([false, true], question.Options.Select(option => option.IsRight));
    }

    [Fact]
    public void A_link_whose_quote_names_both_ends_tells_of_no_pronoun()
    {
        Page("Otto Kern met Paul Haas in Bern. There Otto Kern, as he liked, founded a school.", """{"source": "k", "type": "CREATED", "target": "s", "quote": "Otto Kern, as he liked, founded a school", "modality": "ASSERTED", "core": true}""");

        Assert.Empty(Asked());
    }

    [Fact]
    public void Two_pronouns_that_may_be_either_end_tell_nothing()
    {
        Page("Otto Kern met Anna Berg in Bern. She taught him.", """{"source": "b", "type": "SUPPORTED", "target": "k", "quote": "She taught him", "modality": "ASSERTED", "core": true}""");

        Assert.Empty(Asked());
    }

    IReadOnlyList<PronounQuestion> Asked() => new PageReferences(Assert.Single(GoldGraph.ReadAll([_folder], [], Assert.Fail))).Ask(model: null, new(0));

    void Page(string text, string link)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "page.txt"), text + "\n");
        File.WriteAllText(Path.Combine(_folder.FullName, "page.gold.json"), $$"""
            {"text": "page.txt", "entities": [
                {"id": "k", "kind": "PERSON", "names": ["Otto Kern"]}, {"id": "h", "kind": "PERSON", "names": ["Paul Haas"]},
                {"id": "b", "kind": "PERSON", "names": ["Anna Berg"]}, {"id": "s", "kind": "ORGANIZATION", "names": ["school"]}],
             "links": [{{link}}]}
            """);
    }

    static byte[] Learned(IEnumerable<ReferenceText> texts)
    {
        using var file = new MemoryStream();
        new AntecedentTrainer(texts, folds: 2).Write(file);
        return file.ToArray();
    }

    IEnumerable<ReferenceText> Treebank()
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "own.conllu"));
        string[] subjects = ["council", "parliament", "government", "committee", "church", "party"];
        string[] objects = ["army", "navy", "league", "company", "club", "union"];
        File.WriteAllText(file.FullName, string.Concat(subjects.Zip(objects, Document)));
        return TreebankReferences.Read(file);
    }

    static string Document(string one, string other) => $"""
        # newdoc id = {one}
        # newpar
        1	The	the	DET	DT	_	2	det	_	Entity=(1-organization
        2	{one}	{one}	NOUN	NN	_	3	nsubj	_	Entity=1)
        3	feared	fear	VERB	VBD	_	0	root	_	_
        4	the	the	DET	DT	_	5	det	_	Entity=(2-organization
        5	{other}	{other}	NOUN	NN	_	3	obj	_	Entity=2)|SpaceAfter=No
        6	.	.	PUNCT	.	_	3	punct	_	_

        1	It	it	PRON	PRP	_	2	nsubj	_	Entity=(2-organization)
        2	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
        3	.	.	PUNCT	.	_	2	punct	_	_


        """.ReplaceLineEndings("\n");
}
