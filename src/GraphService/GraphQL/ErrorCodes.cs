namespace GraphService.GraphQL;

/// <summary>The values of <c>extensions.code</c> in an error.</summary>
static class ErrorCodes
{
    public const string BadInput = "BAD_USER_INPUT";
    public const string NotFound = "NOT_FOUND";
    public const string BadRequest = "BAD_REQUEST";
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";
    public const string TooLarge = "QUERY_TOO_LARGE";
    public const string TooDeep = "QUERY_TOO_DEEP";
    public const string TooCostly = "QUERY_TOO_COSTLY";
    public const string NoSuchDocument = "DOCUMENT_NOT_FOUND";
    public const string UnknownDocument = "PERSISTED_QUERY_NOT_FOUND";
    public const string NotTrusted = "QUERY_NOT_TRUSTED";
    public const string TooManySubscribers = "TOO_MANY_SUBSCRIBERS";
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";
    public const string Forbidden = "FORBIDDEN";
    public const string Unauthenticated = "UNAUTHENTICATED";
    public const string Cancelled = "TIMED_OUT";
    public const string Internal = "INTERNAL_SERVER_ERROR";
}
