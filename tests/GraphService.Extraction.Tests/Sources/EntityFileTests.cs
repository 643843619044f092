using GraphService.Graph;

namespace GraphService.Extraction.Tests;

public sealed class EntityFileTests
{
    [Fact]
    public void An_entry_declares_an_entity()
    {
        var file = Read("""
            entities:
              - id: jean-paul-marat
                name: Jean-Paul Marat
                kind: PERSON
                aliases: [Marat, "L'Ami du peuple"]
                description: Editor and deputy.
                when: 1743-05-24/1793-07-13
                wikidata: Q214063
            """);

        Assert.Empty(file.Findings);
        var marat = Assert.Single(file.Entities);
        Assert.Equal(("jean-paul-marat", EntityKind.Person, "Jean-Paul Marat", "Q214063"), (marat.Id.Value, marat.Kind, marat.Name, marat.Wikidata?.Value));
        Assert.Equal(["Marat", "L'Ami du peuple"], marat.Aliases);
        Assert.Equal("1743-05-24/1793-07-13", marat.When?.ToString());
    }

    [Theory]
    [InlineData("- id: Bad Slug\n  name: A\n  kind: EVENT", 2, 7, "'Bad Slug' is not an id")]
    [InlineData("- id: a\n  kind: EVENT", 2, 3, "The entity has no name")]
    [InlineData("- id: a\n  name: A\n  kind: HERO", 4, 9, "The kinds are PERSON, EVENT, ORGANIZATION, PLACE, CONCEPT, CONDITION")]
    [InlineData("- id: a\n  name: A\n  kind: 1", 4, 9, "'1' is not a kind")]
    [InlineData("- id: a\n  name: A\n  kind: EVENT\n  wen: 1900", 5, 3, "'wen' is not known of an entity")]
    [InlineData("- id: a\n  name: A\n  kind: EVENT\n  when: yesterday", 5, 9, "'yesterday' is not a date in EDTF")]
    [InlineData("- id: a\n  name: A\n  kind: EVENT\n  wikidata: P12", 5, 13, "'P12' is not a Wikidata item")]
    [InlineData("- id: a\n  name: A\n  kind: EVENT\n  aliases: B", 5, 12, "'aliases' must be a list")]
    [InlineData("- id: a\n  name: A\n  kind: EVENT\n- id: a\n  name: B\n  kind: EVENT", 5, 7, "already taken by the entity at test.yaml, line 2")]
    [InlineData("- id: a\n  name: A\n  kind: EVENT\n- id: b\n  name: B\n  kind: EVENT\n  aliases: [The Ä, a]", 8, 20, "'a' is a name of 'a' as well as of 'b'")]
    [InlineData("- just words", 2, 3, "An entity is written as")]
    public void A_mistake_is_named_with_its_place_and_what_was_expected(string entry, int line, int column, string message)
    {
        var file = Read("entities:\n" + string.Join('\n', entry.Split('\n').Select(row => "  " + row)));

        var finding = Assert.Single(file.Findings);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal(("test.yaml", line, column + 2), (finding.Source, finding.Line, finding.Column));
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var file = Read("entities:\n- id: a\n  kind: EVENT\n- id: b\n  name: B\n  kind: HERO\n- id: c\n  name: C\n  kind: EVENT\n  when: soon\n- id: d\n  name: D\n  kind: EVENT");

        Assert.Equal(3, file.Findings.Count);
        Assert.Equal(["d"], file.Entities.Select(entity => entity.Id.Value));
    }

    [Theory]
    [InlineData("entities: [", "This is not YAML")]
    [InlineData("just words", "must hold 'entities:'")]
    [InlineData("persons: []", "must hold 'entities:'")]
    [InlineData("entities: all of them", "'entities' must be a list")]
    public void A_file_of_another_shape_is_refused(string text, string message) =>
        Assert.Contains(message, Read(text).Findings.Single().Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_nests_without_end_is_refused()
    {
        Assert.Contains("nests too deeply", Read("entities: " + new string('[', 100_000)).Findings.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_must_not_give_one_name_to_two_entities()
    {
        var files = new EntityFile();
        files.Read("one.yaml", "entities:\n- {id: a, name: The Great Plague, kind: EVENT}");
        files.Read("two.yaml", "entities:\n- {id: b, name: the great plague, kind: EVENT}");

        Assert.Equal("two.yaml", Assert.Single(files.Findings).Source);
    }

    static EntityFile Read(string text)
    {
        var file = new EntityFile();
        file.Read("test.yaml", text);
        return file;
    }
}
