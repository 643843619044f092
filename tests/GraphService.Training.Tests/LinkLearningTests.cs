using GraphService.Extraction;
using GraphService.Graph;

namespace GraphService.Training.Tests;

/// <summary>From annotated texts to a model of links, on two small ones.</summary>
public sealed class LinkLearningTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_same_texts_give_the_same_bytes_and_the_model_reads_them_back()
    {
        var (one, other) = (Learned(), Learned());

        Assert.Equal(one, other);
        Assert.NotNull(LinkModel.Read(new MemoryStream(one)));
    }

    [Fact]
    public void What_was_learned_is_told_of_a_sentence_that_is_built_alike()
    {
        var model = LinkModel.Read(new MemoryStream(Learned()));
        var source = DocumentReader.Read("new.txt", SourceFormat.Plain, "Carl Stein quibbled at the Treaty of Ulm.");
        var (scene, referents, claims, told) = new Annotator(new([]), links: null).Explore(source, ProseFilter.Sift(source.Blocks));
        var nodes = LinkNode.Of(scene[0], 0, referents).Where(node => node.Referent.Kind is EntityKind.Person or EntityKind.Event && node.Referent.IsNamed).ToList();
        Assert.DoesNotContain(claims, claim => claim.Type == LinkType.Opposed);
        Assert.True(LinkPath.TryFind(scene[0].Tree, nodes[0].Token, nodes[1].Token, out var path));

        var (group, isToTheRight, _) = model.Weigh([.. new LinkFeatures(scene[0].Tree, told[0]).Of(nodes[0], nodes[1], 0, path)], nodes[1].Token - nodes[0].Token, path.Length);

        Assert.Equal((LinkGroup.Blame, true), (group, isToTheRight));
    }

    [Fact]
    public void A_reading_is_as_sure_as_such_readings_were_right()
    {
        // Of one class three in four are right however likely they look; of another all that look likely, and far ones never.
        var readings = Enumerable.Range(0, 400).SelectMany(at => new LinkReading[]
        {
            new(0, (at % 5) - 2, 3, 2, at % 4 != 0),
            new(1, at % 2 == 0 ? 2 : -2, 3, 2, at % 2 == 0),
            new(1, 2, 20, 2, false),
        }).ToList();
        var scaler = new LinkScaler(readings);

        Assert.Equal(0.75, scaler.Confidence(new(0, 0, 3, 2, true)), 0.05);
        Assert.InRange(scaler.Confidence(new(1, 2, 3, 2, true)), 0.85, 1);
        Assert.InRange(scaler.Confidence(new(1, 2, 20, 2, true)), 0, 0.2);
    }

    [Fact]
    public void What_was_measured_is_what_the_model_file_says()
    {
        var scaler = new LinkScaler([.. Enumerable.Range(0, 100).Select(at => new LinkReading(at % 3, at % 7, at % 15, at % 6, at % 4 == 0))]);
        using var file = new MemoryStream();
        using (var writer = new ModelWriter(file)) scaler.Write(writer, 0.001);
        var scales = LinkScales.Read(new(new MemoryStream(file.ToArray())));

        for (var at = 0; at < 50; at++)
            Assert.Equal(scaler.Confidence(new(at % 3, at % 7, at % 15, at % 6, true)), scales.Confidence(at % 7 * 1000, at % 3, at % 15, at % 6), 0.01);
    }

    [Fact]
    public void Where_nothing_was_measured_a_rule_is_as_sure_as_it_was_elsewhere()
    {
        var scaler = new RuleScaler([]);

        foreach (var precision in (double[])[0.1, 0.5, 0.75, 0.99]) Assert.Equal(precision, scaler.Confidence(new(new(-3, 2, 1), precision, true, true)), 0.001);
        Assert.Equal(0.99, scaler.Confidence(new(new(0, 2, 1), 1, true, true)), 0.001);
    }

    [Fact]
    public void What_a_rule_told_is_surer_where_the_weights_read_it_too()
    {
        // Of what a rule reads half is right: that to which the weights give good odds.
        var scaler = new RuleScaler([.. Enumerable.Range(0, 400).Select(at => new RuleAnswer(new(at % 2 == 0 ? 2 : -2, at % 6, 1), 0.5, at % 3 != 0, at % 2 == 0))]);

        Assert.InRange(scaler.Confidence(new(new(2, 3, 1), 0.5, true, true)), 0.9, 1);
        Assert.InRange(scaler.Confidence(new(new(-2, 3, 1), 0.5, true, true)), 0, 0.1);
        Assert.True(scaler.Confidence(new(new(2, 3, 1), 0.8, true, true)) > scaler.Confidence(new(new(2, 3, 1), 0.3, true, true)));
    }

    [Fact]
    public void How_sure_rules_are_is_what_the_model_file_says()
    {
        var scaler = new RuleScaler([.. Enumerable.Range(0, 100).Select(at => new RuleAnswer(new((at % 7) - 3, at % 6, 1), 0.3 + (at % 5 / 10.0), at % 2 == 0, at % 4 != 0))]);
        using var file = new MemoryStream();
        using (var writer = new ModelWriter(file)) scaler.Write(writer);
        var scale = RuleScale.Read(new(new MemoryStream(file.ToArray())));

        for (var at = 0; at < 50; at++)
        {
            var answer = new RuleAnswer(new((at % 9) - 4, at % 6, 1), at % 11 / 10.0, at % 2 == 0, true);
            var signs = new double[RuleScale.Count];
            RuleScale.Signs(answer.Precision, answer.Reading.Odds, answer.IsPlain, answer.Reading.Steps, signs);
            Assert.Equal(scaler.Confidence(answer), scale.Confidence(signs), 0.01);
        }
    }

    [Fact]
    public void A_passage_is_learned_from_and_nothing_is_measured_on_it()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "some.gold.jsonl"), """
            {"id": "1-01", "sentences": ["Otto Kern was old.", "He quibbled at the Treaty of Bern."], "entities": [{"id": "kern", "kind": "PERSON", "names": ["Otto Kern"]}, {"id": "treaty", "kind": "EVENT", "names": ["Treaty of Bern"]}], "links": [{"source": "kern", "type": "OPPOSED", "target": "treaty", "sentence": 1}]}
            {"id": "1-02", "sentences": ["Nobody came."], "entities": [], "links": []}
            """);
        Learned();

        var trainer = new LinkTrainer(GoldGraph.ReadAll([_folder], [], Assert.Fail), judgements: null, folds: 2);

        Assert.Equal(["0.txt", "1.txt", "1-01", "1-02"], trainer.Pages.Select(page => page.Gold.Name));
        Assert.Equal(["0.txt", "1.txt"], trainer.Measured.Select(page => page.Gold.Name));
        Assert.Equal(("He quibbled at the Treaty of Bern.", true), (Assert.Single(trainer.Pages[2].Gold.Links).Quote, trainer.Pages[2].Gold.Links[0].IsCore));
        Assert.Contains(trainer.Pages[2].Rows, row => row.Types.Contains(LinkType.Opposed));
    }

    [Fact]
    public void A_line_that_is_no_passage_is_named()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "some.gold.jsonl"), """
            {"id": "1", "sentences": ["Nobody came."], "entities": [], "links": []}
            {"id": "2", "sentences": ["Nobody came."], "entities": [], "links": [{"source": "a", "type": "CAUSED", "target": "b", "sentence": 1}]}
            """);

        var fault = Assert.Throws<InvalidDataException>(() => GoldGraph.ReadAll([_folder], [], Assert.Fail).ToList());

        Assert.StartsWith("some.gold.jsonl, line 2: no passage.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_reader_judged_right_is_learned_though_no_graph_has_it()
    {
        Learned();
        File.WriteAllText(Path.Combine(_folder.FullName, "2.txt"), "The Danube flowed past the Ruvu.");
        File.WriteAllText(Path.Combine(_folder.FullName, "2.gold.json"), """{"text": "2.txt", "entities": [], "links": []}""");
        var without = Judged("text\tleft\tright\tlink\tjudgement");

        var right = Judged("text\tleft\tright\tlink\tjudgement\n2.txt\t4\t27\twhole>\tright");
        var wrong = Judged("text\tleft\tright\tlink\tjudgement\n2.txt\t4\t27\twhole>\twrong");
        var misnamed = Judged("text\tleft\tright\tlink\tjudgement\n2.txt\t4\t27\twhole>\tmisnamed");
        var doubtful = Judged("text\tleft\tright\tlink\tjudgement\n2.txt\t4\t27\twhole>\tdoubtful");

        Assert.True(right > without && without > wrong && doubtful > wrong, $"{right} {without} {doubtful} {wrong}");
        Assert.Equal(wrong, misnamed);

        // The weights of what the text and the judgement say, summed over all that a model sees of the two.
        double Judged(string lines)
        {
            var file = new FileInfo(Path.Combine(_folder.FullName, "judgements.tsv"));
            File.WriteAllText(file.FullName, lines);
            var trainer = new LinkTrainer(GoldGraph.ReadAll([_folder], [], Assert.Fail), LinkJudgements.Read(file), folds: 2);
            using var model = new MemoryStream();
            trainer.Write(model);
            model.Position = 0;
            var source = DocumentReader.Read("2.txt", SourceFormat.Plain, "The Danube flowed past the Ruvu.");
            var (scene, referents, _, told) = new Annotator(new([]), links: null).Explore(source, ProseFilter.Sift(source.Blocks));
            var nodes = LinkNode.Of(scene[0], 0, referents).Where(node => node.Token is 1 or 5).ToList();
            Assert.True(LinkPath.TryFind(scene[0].Tree, nodes[0].Token, nodes[1].Token, out var path));
            return LinkModel.Read(model).Odds([.. new LinkFeatures(scene[0].Tree, told[0]).Of(nodes[0], nodes[1], 0, path)], LinkModel.Class(LinkGroup.Whole, isToTheRight: true));
        }
    }

    [Theory]
    [InlineData("0.txt\t0\t9\tblame>")]
    [InlineData("0.txt\tzero\t9\tblame>\tright")]
    [InlineData("0.txt\t0\t9\tblame\tright")]
    [InlineData("0.txt\t0\t9\tlove>\tright")]
    [InlineData("0.txt\t0\t9\t12>\tright")]
    [InlineData("0.txt\t0\t9\tblame>\tnice")]
    public void A_line_that_is_no_judgement_is_named(string line)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "judgements.tsv"));
        File.WriteAllText(file.FullName, $"text\tleft\tright\tlink\tjudgement\n0.txt\t0\t21\tblame>\tright\n{line}\n");

        var fault = Assert.Throws<InvalidDataException>(() => LinkJudgements.Read(file));

        Assert.StartsWith("judgements.tsv, line 3: no judgement.", fault.Message, StringComparison.Ordinal);
    }

    byte[] Learned()
    {
        // No rule knows "quibble at".
        for (var i = 0; i < 2; i++)
        {
            string[] people = i == 0 ? ["Anna Berg", "Otto Kern"] : ["Paul Haas", "Emil Roth"];
            string[] treaties = ["Treaty of Bern", "Treaty of Graz"];
            var sentences = people.Zip(treaties, (person, treaty) => $"{person} quibbled at the {treaty}.").ToList();
            File.WriteAllText(Path.Combine(_folder.FullName, $"{i}.txt"), $"{string.Join(' ', sentences)} It rained in May.\n");
            var entities = people.Select((person, at) => $$"""{"id": "p{{at}}", "kind": "PERSON", "names": ["{{person}}"]}""").Concat(treaties.Select((treaty, at) => $$"""{"id": "t{{at}}", "kind": "EVENT", "names": ["{{treaty}}"]}"""));
            var links = sentences.Select((sentence, at) => $$"""{"source": "p{{at}}", "type": "OPPOSED", "target": "t{{at}}", "quote": "{{sentence}}", "modality": "ASSERTED", "core": true}""");
            File.WriteAllText(Path.Combine(_folder.FullName, $"{i}.gold.json"), $$"""{"text": "{{i}}.txt", "entities": [{{string.Join(',', entities)}}], "links": [{{string.Join(',', links)}}]}""");
        }

        var trainer = new LinkTrainer(GoldGraph.ReadAll([_folder], [], Assert.Fail), judgements: null, folds: 2);
        using var file = new MemoryStream();
        trainer.Write(file);
        return file.ToArray();
    }
}
