using GraphService.Extraction;
using GraphService.Graph;

namespace GraphService.Training.Tests;

/// <summary>From texts of which people drew the graph to weights that tell what sort of entity a name stands for, on small ones.</summary>
public sealed class NameLearningTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public NameLearningTests()
    {
        // By rules each of them looks like somebody; what sails is none.
        string[] ships = ["Albert Kern", "Clara Haas", "Otto Berg", "Paul Stein", "Anna Wolf", "Karl Vogel"];
        for (var at = 0; at < ships.Length; at++) Page(at, ships[at], "CONCEPT", $"The steamer {ships[at]} was launched at Kiel. The crew of the steamer {ships[at]} sailed in May.");
        string[] people = ["Hans Lang", "Eva Roth", "Max Weber", "Ida Kraus", "Emil Fuchs", "Rosa Braun"];
        for (var at = 0; at < people.Length; at++) Page(ships.Length + at, people[at], "PERSON", $"The lawyer {people[at]} was born at Kiel. The wife of the lawyer {people[at]} died in May.");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_same_texts_give_the_same_bytes() => Assert.Equal(Learned(), Learned());

    [Fact]
    public void Weights_follow_what_people_said_where_rules_would_not()
    {
        var answers = new NameKindTrainer(Texts(), folds: 3).Answers.Where(answer => answer.Kind is EntityKind.Concept or EntityKind.Person).ToList();

        Assert.Equal(12, answers.Count);
        Assert.Equal(12, answers.Count(answer => answer.IsRightByWeights));
        Assert.True(answers.Count(answer => answer.IsRightByRules) < 12);
    }

    [Fact]
    public void What_was_learned_is_read_back_and_goes_by_the_words_beside_a_name_not_by_the_names_themselves()
    {
        var model = NameKindModel.Read(new MemoryStream(Learned()));

        Assert.Equal(EntityKind.Concept, KindOf("The crew of the steamer Hans Lang sailed in May.", "Hans Lang", model));
        Assert.Equal(EntityKind.Person, KindOf("The wife of the lawyer Albert Kern died in May.", "Albert Kern", model));
    }

    [Fact]
    public void A_treebank_tells_what_its_names_stand_for_but_of_states_only_that_they_are_places()
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "own.conllu"));
        File.WriteAllText(file.FullName, """
            # newdoc id = one
            # newpar
            1	Otto	Otto	PROPN	NNP	_	3	nsubj	_	Entity=(1-person
            2	Kern	Kern	PROPN	NNP	_	1	flat	_	Entity=1)
            3	left	leave	VERB	VBD	_	0	root	_	_
            4	France	France	PROPN	NNP	_	3	obj	_	Entity=(2-organization)
            5	for	for	ADP	IN	_	6	case	_	_
            6	Bern	Bern	PROPN	NNP	_	3	obl	_	Entity=(3-place)|SpaceAfter=No
            7	.	.	PUNCT	.	_	3	punct	_	_


            """.ReplaceLineEndings("\n"));

        var text = Assert.Single(NameText.Read(file));
        var told = NameSpotter.Spot(text.Scene, new([])).Select(span => (span.Text, Kind: text.Answer(span)?.Kinds.Single())).ToList();

        Assert.True(text.IsOfTreebank);
        Assert.Equal([("Otto Kern", EntityKind.Person), ("France", null), ("Bern", EntityKind.Place)], told);
    }

    static EntityKind KindOf(string text, string name, NameKindModel model)
    {
        var source = DocumentReader.Read("new.txt", SourceFormat.Plain, text);
        var spans = NameSpotter.Spot(Annotator.SceneOf(ProseFilter.Sift(source.Blocks)), new([]), model).FindAll(span => span.Text == name);

        Assert.NotEmpty(spans);
        return NameClusters.KindOf(spans);
    }

    byte[] Learned()
    {
        using var file = new MemoryStream();
        new NameKindTrainer(Texts(), folds: 2).Write(file);
        return file.ToArray();
    }

    IEnumerable<NameText> Texts() => GoldGraph.ReadAll([_folder], [], Assert.Fail).Select(NameText.Of);

    void Page(int number, string name, string kind, string text)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, $"page-{number:00}.txt"), text + "\n");
        File.WriteAllText(Path.Combine(_folder.FullName, $"page-{number:00}.gold.json"), $$"""{"text": "page-{{number:00}}.txt", "entities": [{"id": "n", "kind": "{{kind}}", "names": ["{{name}}"]}, {"id": "k", "kind": "PLACE", "names": ["Kiel"]}], "links": []}""");
    }
}
