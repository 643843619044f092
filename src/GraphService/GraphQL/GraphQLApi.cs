using System.Text.Encodings.Web;
using GraphQL;
using GraphQL.Execution;

namespace GraphService.GraphQL;

/// <summary>Registers the GraphQL API.</summary>
static class GraphQLApi
{
    /// <summary>Adds the schema, its executor and the endpoint; needs an <c>IGraphStore</c> and <see cref="WebFiles"/>.</summary>
    public static IServiceCollection AddGraphQLApi(this IServiceCollection services)
    {
        GlobalSwitches.EnableReadDescriptionFromXmlDocumentation = true;
        services
            .AddSingleton<CausalQuestions>()
            .AddSingleton<Explainer>()
            .AddSingleton<NodeFinder>()
            .AddSingleton<GraphiQLPage>()
            .AddSingleton<GraphQLEndpoint>()
            .AddScoped<RequestScope>();
        services.AddGraphQL(graphql => graphql
            .AddAutoSchema<Query>()
            .AddSystemTextJson(json => json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
            .AddComplexityAnalyzer(limits =>
            {
                limits.MaxDepth = ServerLimits.Depth;
                limits.MaxComplexity = ServerLimits.Complexity;
            })
            .AddUnhandledExceptionHandler(Failures.Handle));
        services.AddSingleton<IErrorInfoProvider, ClientErrors>();
        return services;
    }
}
