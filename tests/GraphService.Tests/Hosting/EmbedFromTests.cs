using GraphService.Tests.GraphQL.Guard;
using Microsoft.Extensions.Configuration;

namespace GraphService.Tests.Hosting;

public sealed class EmbedFromTests(Api api)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_views_made_for_it_may_be_framed_and_only_by_the_same_site_unless_others_are_named()
    {
        Assert.Contains("; frame-ancestors 'self'; ", await PolicyAsync(api.Client, "?embed=1"), StringComparison.Ordinal);

        await using var open = await OtherServer.StartAsync(api.Store, ("EmbedFrom", "https://school.example, http://moodle.example:8080"));

        Assert.Contains("; frame-ancestors 'self' https://school.example http://moodle.example:8080; ", await PolicyAsync(open.Client, "?view=timeline&embed=1"), StringComparison.Ordinal);
        foreach (var address in (string[])["", "?view=timeline", "?embed=0"])
            Assert.Contains("; frame-ancestors 'self'; ", await PolicyAsync(open.Client, address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("school.example")]
    [InlineData("https://school.example/course")]
    [InlineData("https://teacher@school.example")]
    [InlineData("*")]
    [InlineData("https://a.example;script-src")]
    [InlineData("javascript:alert(1)")]
    public void What_is_not_the_address_of_a_site_is_refused_in_a_sentence(string site)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(EmbedFrom.Setting, $"https://good.example {site}")]).Build();

        var refusal = Assert.Throws<ServerStartException>(() => EmbedFrom.Read(configuration));

        Assert.Equal($"GraphService:EmbedFrom names '{site}', which is not the address of a site. Write it as https://school.example, several with spaces between them.", refusal.Message);
    }

    static async Task<string> PolicyAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri($"/{address}", UriKind.Relative), Cancel);
        return Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
    }
}
