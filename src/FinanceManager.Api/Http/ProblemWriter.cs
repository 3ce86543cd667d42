using System.Text.Json;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace FinanceManager.Api.Http;

/// <summary>The one place where an error becomes a body.</summary>
internal sealed class ProblemWriter(IOptions<JsonOptions> json) : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        var problem = context.ProblemDetails;
        var exception = context.Exception;
        var status = problem.Status ?? http.Response.StatusCode;

        problem.Status = status;
        problem.Type = null;
        problem.Title = ReasonPhrases.GetReasonPhrase(status);
        problem.Extensions.TryAdd("code", CodeOf(problem, exception, status));
        problem.Extensions["traceId"] = http.TraceIdentifier;
        if (exception is BadHttpRequestException { InnerException: JsonException { Path: { } path } })
            problem.Extensions["path"] = path;
        if (problem is HttpValidationProblemDetails validation)
            validation.Errors = validation.Errors.ToDictionary(e => CamelCase(e.Key), e => e.Value);

        http.Response.StatusCode = status;
        await http.Response.WriteAsJsonAsync(
            problem,
            problem.GetType(),
            json.Value.SerializerOptions,
            "application/problem+json",
            http.RequestAborted
        );
    }

    private static string CodeOf(Microsoft.AspNetCore.Mvc.ProblemDetails problem, Exception? exception, int status) =>
        (problem, exception) switch
        {
            (HttpValidationProblemDetails, _) => "validation",
            (_, RuleViolation violation) => violation.Code,
            _ => Problems.CodeOf(status),
        };

    // Splits[0].Amount.MinorUnits, as the client wrote it: splits[0].amount.minorUnits
    private static string CamelCase(string path) =>
        string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
