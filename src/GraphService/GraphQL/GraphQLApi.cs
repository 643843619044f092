using System.Text.Encodings.Web;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation.Complexity;
using GraphService.Extraction;

namespace GraphService.GraphQL;

/// <summary>Registers the GraphQL API.</summary>
static class GraphQLApi
{
    /// <summary>Adds the schema, its executor and the endpoint; needs an <c>IGraphStore</c> and <see cref="WebFiles"/>.</summary>
    public static IServiceCollection AddGraphQLApi(this IServiceCollection services)
    {
        GlobalSwitches.EnableReadDescriptionFromXmlDocumentation = true;
        services
            .AddHttpContextAccessor()
            .AddSingleton<CausalQuestions>()
            .AddSingleton<Curator>()
            .AddSingleton<TextLoader>()
            .AddSingleton<Explainer>()
            .AddSingleton<NodeFinder>()
            .AddSingleton<GraphiQLPage>()
            .AddSingleton<GraphQLEndpoint>()
            .AddScoped<RequestScope>();
        services.AddGraphQL(graphql => graphql
            .AddAutoSchema<Query>(schema => schema.WithMutation<Mutation>())
            .AddValidationRule<MutationAccessRule>()
            .AddSystemTextJson(json => json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
            .AddComplexityAnalyzer(limits =>
            {
                limits.MaxDepth = ServerLimits.Depth;
                limits.MaxComplexity = ServerLimits.Complexity;
                var usual = limits.DefaultComplexityImpactDelegate;
                limits.DefaultComplexityImpactDelegate = field => AsksForTheSchema(field) ? new(0, 0) : usual(field);
            })
            .ConfigureSchema(schema => schema.Features.DeprecationOfInputValues = true)
            .AddUnhandledExceptionHandler(Failures.Handle));
        services.AddSingleton<IErrorInfoProvider, ClientErrors>();
        return services;
    }

    // The schema is small and the same for all: tools ask for the whole of it at once.
    static bool AsksForTheSchema(FieldImpactContext field) =>
        field.FieldDefinition.Name.StartsWith("__", StringComparison.Ordinal) || field.ParentType.Name.StartsWith("__", StringComparison.Ordinal);
}
