using GraphService.Graph;

namespace GraphService.Extraction.Tests;

/// <summary>What is told besides the rules, by weights learned from annotated texts.</summary>
public sealed class LearnedLinksTests
{
    static readonly List<Spec> Specs = [.. Spec.All()];

    [Fact]
    public void What_rules_told_stays_where_it_is_more_likely_right_than_wrong_and_nothing_else_is_said_to_be_theirs()
    {
        var (stays, goes) = (0, 0);
        foreach (var spec in Specs)
        {
            var ruled = Read(spec.Text, null).Evidence.Select(piece => piece.Id).ToHashSet();
            var weighed = Read(spec.Text, LinkModel.Default).Evidence.Where(piece => piece.Rule != LearnedLinks.Rule).ToList();

            Assert.All(weighed, piece => Assert.Contains(piece.Id, ruled));
            Assert.All(weighed.Where(piece => piece.Modality != Modality.Negated), piece => Assert.InRange(piece.Confidence, LearnedLinks.Floor, 1));
            stays += weighed.Count;
            goes += ruled.Count - weighed.Count;
        }

        Assert.InRange(goes, 1, stays / 4);
    }

    [Theory]
    [InlineData("The causes of the war were nationalism, the arms race and the alliances.", "nationalism", "arms-race", "alliances")]
    [InlineData("The famine had several causes: bad weather, the tax and the war.", "bad-weather", "tax", "war")]
    [InlineData("The collapse resulted from a combination of hunger and taxation.", "hunger", "taxation")]
    public void A_list_of_causes_is_told_whole_and_hands_on_what_it_names(string text, params string[] causes) =>
        Assert.Equal(causes.Order(), Read(text, LinkModel.Default).Evidence.Where(piece => piece.Link.Type.Info.Family == LinkFamily.Causal).Select(piece => piece.Link.Source.Value.Replace("-in-text", "", StringComparison.Ordinal)).Order());

    [Fact]
    public void No_denial_is_left_out()
    {
        foreach (var spec in Specs)
        {
            var denied = Read(spec.Text, null).Evidence.Where(piece => piece.Modality == Modality.Negated).Select(piece => piece.Id).ToList();

            Assert.All(denied, id => Assert.Contains(id, Read(spec.Text, LinkModel.Default).Evidence.Select(piece => piece.Id)));
        }
    }

    [Fact]
    public void A_learned_link_joins_what_its_type_can_join_is_as_sure_as_it_must_be_and_quotes_the_text()
    {
        var told = Specs.SelectMany(spec => Learned(spec.Text).Select(piece => (spec.Text, Piece: piece))).ToList();

        Assert.NotEmpty(told);
        Assert.All(told, row =>
        {
            Assert.InRange(row.Piece.Confidence, LearnedLinks.Floor, 1);
            Assert.NotEqual(row.Piece.Link.Source, row.Piece.Link.Target);
            Assert.Contains(row.Piece.Selector.Exact, row.Text, StringComparison.Ordinal);
            Assert.Contains(row.Piece.Cue, row.Piece.Selector.Exact, StringComparison.Ordinal);
            Assert.True(row.Piece.Modality is Modality.Asserted or Modality.Hedged or Modality.Reported);
            Assert.Equal(row.Piece.Modality == Modality.Reported, row.Piece.Attribution is not null);
        });
    }

    [Fact]
    public void Of_two_things_of_which_a_rule_speaks_in_a_sentence_nothing_else_is_told()
    {
        foreach (var spec in Specs)
        {
            var evidence = Read(spec.Text, LinkModel.Default).Evidence;
            var ruled = Read(spec.Text, null).Evidence.Select(Ends).ToHashSet();

            Assert.DoesNotContain(evidence.Where(piece => piece.Rule == LearnedLinks.Rule), piece => ruled.Contains(Ends(piece)));
        }

        static string Ends(Evidence piece) => $"{piece.Selector.Start} {string.Join(' ', new[] { piece.Link.Source.Value, piece.Link.Target.Value }.Order(StringComparer.Ordinal))}";
    }

    [Theory]
    [InlineData("Did the tax cause the riot in Lyon?")]
    [InlineData("If the tax had been raised, the weavers of Lyon would have burned the town hall.")]
    [InlineData("The weavers of Lyon did not burn the town hall.")]
    [InlineData("Within six months the Western powers were to leave West Berlin.")]
    [InlineData("Students often think that the Proclamation freed all slaves, but it did not.")]
    public void What_is_asked_supposed_or_denied_is_not_told(string text) => Assert.Empty(Learned(text));

    [Theory]
    [InlineData("The king denounced the Treaty of Bern.")]
    [InlineData("Reagan blamed Moscow, and the bishops condemned the general.")]
    public void Nobody_denounces_his_own_denunciation(string text) =>
        Assert.DoesNotContain(Read(text, LinkModel.Default).Evidence, piece => piece.Link.Type == LinkType.Denounced && piece.Link.Target.Value is var target && (target.StartsWith("denunciation", StringComparison.Ordinal) || target.StartsWith("blaming", StringComparison.Ordinal) || target.StartsWith("condemnation", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Truman announced that the Soviet Union had exploded a bomb.", "truman", "Explosion")]
    [InlineData("Attlee announced that Britain would leave India.", "attlee", "Britain")]
    [InlineData("Yoshinobu resigned. The imperial army defeated his troops.", "yoshinobu", "Defeat")]
    [InlineData("Robert Peel proposed free trade. The voters rejected his policy.", "robert-peel", "Rejection")]
    [InlineData("Alfred defeated Guthrum and made him accept baptism.", "guthrum", "Defeat")]
    [InlineData("The king dismissed Necker. His dismissal enraged the crowd.", "necker", "Dismissal")]
    [InlineData("Napoleon ordered Villeneuve to attack, but he refused.", "napoleon", "Villeneuve")]
    [InlineData("The assassination of John Kennedy led to an inquiry.", "john-kennedy", "Assassination")]
    public void Who_only_announces_or_orders_a_deed_or_undergoes_it_did_not_do_it(string text, string who, string deed = "") =>
        Assert.DoesNotContain(Read(text, LinkModel.Default).Evidence, piece => piece.Link.Type == LinkType.CarriedOut && piece.Link.Source.Value == who && piece.Link.Target.Value.StartsWith(deed, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("After Breitenfeld Wallenstein had to be recalled.", "wallenstein")]
    [InlineData("The Knights of Labor lost members by the hundred thousand.", "knights-of-labor")]
    [InlineData("Charles VI suffered fits of madness and lost the town of Harfleur.", "charles-vi")]
    [InlineData("The dykes broke. As a result, farmers lost their homes.", "dykes-in-text")]
    public void What_befalls_somebody_is_not_his_deed(string text, string who) =>
        Assert.DoesNotContain(Read(text, LinkModel.Default).Evidence, piece => piece.Link.Type == LinkType.CarriedOut && piece.Link.Source.Value == who);

    [Theory]
    [InlineData("In December 1985 Corazon Aquino announced that she would run.", "corazon-aquino")]
    [InlineData("In May 1337 Philip declared that the duchy was forfeit.", "philip")]
    public void Who_announces_something_has_made_the_announcement(string text, string who) =>
        Assert.Contains(Learned(text), piece => piece.Link.Source.Value == who && piece.Link.Type.Info.Family == LinkFamily.Deed && piece.Modality == Modality.Asserted);

    [Theory]
    [InlineData("The magazine reported that Washington had sold missiles to Tehran.", "washington", "the magazine")]
    [InlineData("According to Garcia, the soldiers burned the village.", "soldiers-in-text", "Garcia")]
    public void What_somebody_says_is_told_as_his_claim(string text, string who, string speaker)
    {
        var told = Learned(text).Where(piece => piece.Link.Source.Value == who).ToList();

        Assert.NotEmpty(told);
        Assert.All(told, piece => Assert.Equal((Modality.Reported, speaker), (piece.Modality, piece.Attribution?.Name)));
    }

    [Fact]
    public void What_one_verb_denies_the_next_may_tell() =>
        Assert.Contains(Learned("The physician found no illness and concluded that the girls were bewitched."), piece => piece.Link.Source.Value.StartsWith("physician", StringComparison.Ordinal) && piece.Link.Target.Value.StartsWith("conclusion", StringComparison.Ordinal));

    [Theory]
    [InlineData("Despite the famine, the army marched on Rome.", "famine")]
    [InlineData("In spite of the ban, the play opened in May.", "ban")]
    [InlineData("Without water, the garrison surrendered.", "water")]
    [InlineData("Because the company paid no dividends, its shareholders revolted.", "dividends")]
    [InlineData("Because none of the banks lent money, the firm collapsed.", "money")]
    [InlineData("The general died in suspicious circumstances in 1899.", "suspicious-circumstances")]
    [InlineData("He found a swamp ringed by scorched trees.", "scorched-trees")]
    [InlineData("It was neither the Inquisition nor the Turk that emptied the village but a royal council.", "inquisition")]
    [InlineData("The tsar dissolved the Duma, much to the anger of the liberals.", "anger-of-the-liberals")]
    public void What_something_happened_in_spite_or_for_want_of_did_not_cause_it(string text, string what) =>
        Assert.DoesNotContain(Read(text, LinkModel.Default).Evidence, piece => piece.Link.Source.Value.Replace("-in-text", "", StringComparison.Ordinal) == what);

    [Theory]
    [InlineData("The Norman Conquest transformed the English language.", "english-language")]
    [InlineData("Gandhi led the march when the manager cut wages.", "wages")]
    [InlineData("The decision to raise interest rates brought down inflation.", "inflation")]
    [InlineData("The drought ruined the harvest in France, and the price of bread rose.", "price-of-bread")]
    [InlineData("The famine caused thousands of deaths.", "deaths")]
    [InlineData("The speech touched the foundations of every ruling party.", "foundations-of-every-ruling-party")]
    [InlineData("The broadcasts spread the doubts of the workers beyond the city.", "doubts-of-the-workers")]
    [InlineData("The strike brought about the end of forced labour.", "forced-labour")]
    public void What_was_there_before_is_not_what_happened_to_it(string text, string what) =>
        Assert.DoesNotContain(Read(text, LinkModel.Default).Evidence, piece => piece.Link.Type != LinkType.OccurredIn && piece.Link.Target.Value.Replace("-in-text", "", StringComparison.Ordinal) == what);

    [Fact]
    public void An_attack_on_a_fort_is_no_word_against_it() => Assert.DoesNotContain(Read("Rommel attacked the fort.", LinkModel.Default).Evidence, piece => piece.Link.Type == LinkType.Denounced);

    [Fact]
    public void Of_two_effects_of_one_cause_the_first_is_no_cause_of_the_second() =>
        Assert.DoesNotContain(Learned("The Sharpeville massacre drew international condemnation and prompted the ANC to abandon non-violence."), piece => piece.Link.Source.Value.StartsWith("drawing", StringComparison.Ordinal) && piece.Link.Target.Value.StartsWith("abandonment", StringComparison.Ordinal));

    [Theory]
    [InlineData("The famine was caused less by drought than by war.", "drought")]
    [InlineData("Landowners resisted the repeal until famine struck Ireland.", "resistance")]
    public void What_weighs_less_or_went_on_until_then_brought_nothing_about(string text, string what) =>
        Assert.DoesNotContain(Read(text, LinkModel.Default).Evidence, piece => piece.Link.Type.Info.Family == LinkFamily.Causal && piece.Link.Source.Value.StartsWith(what, StringComparison.Ordinal));

    [Fact]
    public void What_was_given_did_nothing_the_giving_did() =>
        Assert.DoesNotContain(Read("Because Otto Kern gave the police names, the ring collapsed.", LinkModel.Default).Evidence, piece => piece.Link.Source.Value.Contains("police-names", StringComparison.Ordinal) && !piece.Link.Source.Value.StartsWith("otto", StringComparison.Ordinal));

    [Fact]
    public void Where_rules_tell_the_way_nothing_is_told_past_it() =>
        Assert.Equal(2, Read("The Edict of Bern enabled the Rising of Kent, and the Rising of Kent triggered the Siege of Turin.", LinkModel.Default).Evidence.Count(piece => piece.Link.Type.Info.Family == LinkFamily.Causal));

    [Theory]
    [InlineData("The fire destroyed the archive and the library.", "archive")]
    [InlineData("The emperor's illness delayed the coronation.", "coronation")]
    [InlineData("The lack of rain ruined the crop.", "crop")]
    public void What_harms_a_thing_does_not_bring_it_about(string text, string thing) =>
        Assert.DoesNotContain(Read(text, LinkModel.Default).Evidence, piece => piece.Link.Type.Info.Family == LinkFamily.Causal && piece.Link.Target.Value.Replace("-in-text", "", StringComparison.Ordinal) == thing);

    [Theory]
    [InlineData("The tax, which Pitt introduced, caused riots.", "tax", "introduction-of-tax")]
    [InlineData("The Security Council, which the Soviet Union was boycotting, condemned the attack.", "security-council", "boycott-of-security-council")]
    public void Nothing_does_or_causes_what_a_clause_beside_it_tells_was_done_to_it(string text, string thing, string deed) =>
        Assert.DoesNotContain(Read(text, LinkModel.Default).Evidence, piece => piece.Link.Source.Value == thing && piece.Link.Target.Value == deed);

    [Theory]
    [InlineData("The navy sank the ferry, which led to protests.", "ferry")]
    [InlineData("The king dissolved parliament, which led to riots.", "parliament")]
    public void What_a_rule_says_of_a_deed_is_not_said_of_the_thing_it_was_done_to(string text, string thing) =>
        Assert.DoesNotContain(Read(text, LinkModel.Default).Evidence, piece => piece.Link.Source.Value == thing);

    [Theory]
    [InlineData("Atatürk founded the republic.")]
    [InlineData("Karl Marx wrote Das Kapital in 1867.")]
    [InlineData("Garibaldi led the Redshirts, and Cavour met Napoleon at Plombières.")]
    public void Nobody_is_killed_where_no_word_tells_of_killing(string text) => Assert.DoesNotContain(Read(text, LinkModel.Default).Evidence, piece => piece.Link.Type == LinkType.Killed);

    [Theory]
    [InlineData("The union, whose leaders the police had arrested, called a strike.", "police", "strike")]
    [InlineData("Mahmud closed the straits, and Nicholas declared war in April.", "mahmud", "war")]
    public void Who_acts_in_one_clause_does_not_do_what_another_does_in_the_next(string text, string who, string deed) =>
        Assert.DoesNotContain(Read(text, LinkModel.Default).Evidence, piece => piece.Link.Source.Value == who && piece.Link.Target.Value.Contains(deed, StringComparison.Ordinal));

    [Fact]
    public void A_name_that_stands_inside_another_word_is_not_named() =>
        Assert.Contains(Learned("The ice of that winter meant higher prices for bread."), piece => piece.Link.Source.Value.StartsWith("ice", StringComparison.Ordinal) && piece.Link.Target.Value.StartsWith("higher-prices", StringComparison.Ordinal));

    [Theory]
    [InlineData("The Act, which Churchill opposed, became law.", "act")]
    [InlineData("The strike of 1926 was a response to the wage cuts.", "strike-of-1926")]
    [InlineData("The purge was a reaction to the revolt of the officers.", "purge")]
    public void What_a_thing_becomes_or_is_it_does_not_cause(string text, string thing) =>
        Assert.DoesNotContain(Read(text, LinkModel.Default).Evidence, piece => piece.Link.Source.Value == thing);

    [Theory]
    [InlineData("The Amarna letters, discovered in 1887, record the appeals of the vassals.")]
    [InlineData("Within weeks the campaign had spread to every branch of the economy.")]
    [InlineData("A powerful earthquake struck the city at noon.")]
    public void What_a_thing_does_or_what_is_done_to_it_it_does_not_cause(string text)
    {
        var read = Read(text, LinkModel.Default);
        var names = read.Mentions.ToLookup(mention => mention.Entity, mention => mention.Name);
        Assert.DoesNotContain(read.Evidence, piece => piece is { Rule: "learned", Link.Type: LinkType.Caused } && names[piece.Link.Target].Any(target => names[piece.Link.Source].Any(source => target.Contains(source, StringComparison.OrdinalIgnoreCase))));
    }

    [Theory]
    [InlineData("The war sowed the seeds of the later conflict.", "seeds")]
    [InlineData("The treaty opened the door to the invasion of the island.", "door")]
    [InlineData("The congress set the scene for the revolt of the peasants.", "scene")]
    [InlineData("The famine fanned the flames of unrest in the towns.", "flames")]
    public void Figures_of_speech_are_no_things(string text, string figure) =>
        Assert.DoesNotContain(Read(text, LinkModel.Default).Evidence, piece => piece.Link.Target.Value.StartsWith(figure, StringComparison.Ordinal));

    [Theory]
    [InlineData("Thanks to it, supplies, gunboats and Maxim guns reached the front, and some 11,000 Mahdists were mown down at Omdurman.")]
    [InlineData("(Because of it, he, she and they; they: all, and so on.)")]
    [InlineData("Because, owing to: thanks, as a result — they, who did it, fled.")]
    public void A_sentence_is_read_however_little_its_first_words_name(string text) => Assert.NotNull(Read(text, LinkModel.Default));

    [Fact]
    public void What_tells_of_two_words_is_said_once_however_many_words_say_it()
    {
        foreach (var spec in Specs.Take(150))
        {
            var source = DocumentReader.Read("text.txt", SourceFormat.Plain, spec.Text);
            var (scene, referents, _, told) = new Annotator(new([]), links: null).Explore(source, ProseFilter.Sift(source.Blocks));
            for (var at = 0; at < scene.Count; at++)
            {
                var features = new LinkFeatures(scene[at].Tree, told[at]);
                foreach (var (left, right, between) in LearnedLinks.Pairs(LinkNode.Of(scene[at], at, referents)))
                {
                    if (!LinkPath.TryFind(scene[at].Tree, left.Token, right.Token, out var path)) continue;

                    var all = features.Of(left, right, between, path);
                    Assert.Equal(all.Count, all.Distinct().Count());
                }
            }
        }
    }

    [Fact]
    public void The_gate_turns_pairs_away_but_hardly_any_of_which_something_would_be_told()
    {
        var (pairs, open, told, lost) = (0, 0, 0, 0);
        foreach (var spec in Specs)
        {
            var source = DocumentReader.Read("text.txt", SourceFormat.Plain, spec.Text);
            var (scene, referents, _, ruled) = new Annotator(new([]), links: null).Explore(source, ProseFilter.Sift(source.Blocks));
            for (var at = 0; at < scene.Count; at++)
            {
                var features = new LinkFeatures(scene[at].Tree, ruled[at]);
                foreach (var (left, right, between) in LearnedLinks.Pairs(LinkNode.Of(scene[at], at, referents)))
                {
                    var apart = right.Token - left.Token;
                    if (ruled[at].Has(left.Referent, right.Referent) || !LinkPath.TryFind(scene[at].Tree, left.Token, right.Token, out var path) || !LearnedLinks.IsNear(apart, path.Length)) continue;

                    var isOpen = LinkModel.Default!.Gate.IsOpen([.. features.Outline(left, right, between, path)]);
                    var isTold = LinkModel.Default.Weigh([.. features.Of(left, right, between, path)], apart, path.Length).Confidence >= LearnedLinks.Floor;
                    pairs++;
                    if (isOpen) open++;
                    if (isTold) told++;
                    if (isTold && !isOpen) lost++;
                }
            }
        }

        Assert.InRange((double)lost / told, 0, 0.1);
        Assert.InRange((double)open / pairs, 0, 0.75);
    }

    [Theory]
    [InlineData("The long war was responsible for the famine in Kent.")]
    [InlineData("The famine in Kent was due to the long war.")]
    [InlineData("The fear of exposure motivated the conspirators as much as principle did.")]
    [InlineData("The thaw gave rise to the dissident movement of the next decade.")]
    [InlineData("The death of the chairman opened the door to reformers and cost the generals their patron.")]
    public void A_clause_that_hands_on_a_cause_is_no_happening_of_its_own(string text) =>
        Assert.DoesNotContain(Read(text, LinkModel.Default).Mentions, mention => ((string[])["responsible", "due", "Motivating", "Giving rise", "Opening"]).Any(word => mention.Name.Contains(word, StringComparison.Ordinal)));

    [Theory]
    [InlineData("The conscripts fled from Kent. The officers punished them.", "Punishment of conscripts")]
    [InlineData("The king met British investors in Kent. The queen punished them.", "Punishment of British investors")]
    public void Inside_a_name_a_phrase_is_written_as_inside_a_sentence(string text, string name) =>
        Assert.Contains(Read(text, null).Mentions, mention => mention.Name == name);

    [Theory]
    [InlineData("The pope asked the French king to launch a crusade, but Philip declined.", "french-king", "crusade")]
    [InlineData("The women who opposed the closure of the hospital were arrested.", "women", "opposition-to-closure")]
    [InlineData("The plague spared Milan because the Visconti had walled up the houses.", "walling-up-of-houses", "plague")]
    [InlineData("The failure of the harvest, not the war, led to the bread riots.", "war", "bread-riots")]
    [InlineData("Notwithstanding the refusal of the bishops, Henry established the new college.", "refusal", "establishment")]
    [InlineData("Despite the opposition of the guilds, Colbert founded the manufactory.", "colbert", "opposition")]
    [InlineData("The Long War ruined Europe. The Prague Revolt was its origin.", "long-war", "prague-revolt")]
    [InlineData("The revolt lasted for years. We judge that the tax was its starting point, that ideology kept it alive, and that quarrels made it irreparable.", "revolt", "tax")]
    [InlineData("Before founding the hospital, Rahere had led a life of pleasure.", "foundation", "life")]
    public void What_the_sentence_rules_out_is_not_told(string text, string source, string target) =>
        Assert.DoesNotContain(Read(text, LinkModel.Default).Evidence, piece => piece.Link.Source.Value.StartsWith(source, StringComparison.Ordinal) && piece.Link.Target.Value.StartsWith(target, StringComparison.Ordinal));

    [Fact]
    public void An_aim_may_move_somebody_and_brings_nothing_about_yet() =>
        Assert.All(
            Read("Seeking to end the dispute, Pope Alexander divided the new lands between Spain and Portugal.", LinkModel.Default).Evidence.Where(piece => piece.Link.Source.Value.StartsWith("end-of-dispute", StringComparison.Ordinal)),
            piece => Assert.Equal(LinkType.Motivated, piece.Link.Type));

    [Fact]
    public void A_learned_link_bears_the_date_of_its_clause()
    {
        var told = Learned("On 4 November 1956 Soviet troops entered Budapest, and thousands fled to Austria.").ToList();

        Assert.NotEmpty(told);
        Assert.All(told, piece => Assert.Equal("1956-11-04", piece.When?.ToString()));
    }

    [Fact]
    public void The_same_text_gives_the_same_links()
    {
        foreach (var spec in Specs.Take(100)) Assert.Equal(Read(spec.Text, LinkModel.Default).Evidence, Read(spec.Text, LinkModel.Default).Evidence);
    }

    static IEnumerable<Evidence> Learned(string text) => Read(text, LinkModel.Default).Evidence.Where(piece => piece.Rule == LearnedLinks.Rule);

    static Annotation Read(string text, LinkModel? links) => new Annotator(new([]), links).Read(new("text"), DocumentReader.Read("text.txt", SourceFormat.Plain, text));
}
