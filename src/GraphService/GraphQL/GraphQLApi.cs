using System.Text.Encodings.Web;
using GraphQL;
using GraphQL.Execution;
using GraphService.Extraction;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>Registers the GraphQL API.</summary>
static class GraphQLApi
{
    /// <summary>Adds the schema, its executor and the endpoint; needs an <c>IGraphStore</c>, <see cref="LessonShelf"/>, <see cref="WebFiles"/>, <see cref="ServerLimits"/> and <see cref="TrustedQueries"/>.</summary>
    public static IServiceCollection AddGraphQLApi(this IServiceCollection services)
    {
        GlobalSwitches.EnableReadDescriptionFromXmlDocumentation = true;
        services
            .AddHttpContextAccessor()
            .AddSingleton<CausalQuestions>()
            .AddSingleton<Curator>()
            .AddSingleton(provided => new TextLoader(provided.GetRequiredService<IGraphStore>(), provided.GetRequiredService<ServerLimits>().TextCharacters))
            .AddSingleton<CausalStructure>()
            .AddSingleton<Timelines>()
            .AddSingleton<AccountComparison>()
            .AddSingleton<Explainer>()
            .AddSingleton<QuizMaker>()
            .AddSingleton<NodeFinder>()
            .AddSingleton<GraphiQLPage>()
            .AddSingleton<RequestGuard>()
            .AddSingleton<QueryDesk>()
            .AddSingleton<AnswerTags>()
            .AddSingleton<WarmUp>()
            .AddSingleton<AnswerWriter>()
            .AddSingleton<GraphQLEndpoint>()
            .AddSingleton(provider => StreamLimits.From(provider.GetRequiredService<IConfiguration>()))
            .AddSingleton<EventStream>()
            .AddScoped<ReaderPace>()
            .AddScoped<RequestScope>();
        services.AddGraphQL(graphql => graphql
            .AddAutoSchema<Query>(schema => schema.WithMutation<Mutation>().WithSubscription<Subscription>())
            .AddValidationRule<MutationAccessRule>()
            // Each event reads its records anew.
            .AddScopedSubscriptionExecutionStrategy()
            .AddSystemTextJson(json => json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
            .ConfigureSchema(schema => schema.Features.DeprecationOfInputValues = true)
            .AddUnhandledExceptionHandler(Failures.Handle));
        services.AddSingleton<IErrorInfoProvider, ClientErrors>();
        return services;
    }
}
