using System.Text.Json;
using FinanceManager.Api.Cli;
using FinanceManager.Api.Http;
using FinanceManager.Api.Tests.Architecture;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Builder;

namespace FinanceManager.Api.Tests.Http;

public sealed class ApiDocumentTests
{
    [Fact]
    public async Task The_committed_document_is_what_the_routes_say() =>
        Repository
            .Read("src/FinanceManager.Api/openapi.json")
            .ShouldBe(await OpenApiVerb.Print(), "Write it again: make api-types");

    [Fact]
    public async Task The_served_document_is_the_printed_one()
    {
        await using var host = await TestHost.StartAsync();

        var served = await host.Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken);

        JsonElement.DeepEquals(Parse(served), Parse(await OpenApiVerb.Print())).ShouldBeTrue();
    }

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own()
    {
        var operations = await OperationsAsync();

        var names = operations.Select(o => o.Operation.GetProperty("operationId").GetString()).ToList();

        names.ShouldBeUnique();
        names.ShouldAllBe(name => char.IsAsciiLetterLower(name![0]));
    }

    [Fact]
    public async Task Every_operation_says_whether_it_needs_a_session()
    {
        string[] open =
        [
            "getHealth",
            "getLive",
            "getReady",
            "getAuthOptions",
            "login",
            "logout",
            "refreshSession",
            "register",
            "startDemo",
        ];

        var operations = await OperationsAsync();

        operations
            .Where(o => !o.Operation.TryGetProperty("security", out _))
            .Select(o => o.Operation.GetProperty("operationId").GetString())
            .ShouldBe(open, ignoreOrder: true);
    }

    [Theory]
    [InlineData("id", """{"type":"string","format":"uuid"}""")]
    [InlineData("parent", """{"oneOf":[{"type":"null"},{"$ref":"#/components/schemas/AccountId"}]}""")]
    [InlineData("month", """{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])$","description":"Month, YYYY-MM"}""")]
    [InlineData("until", """{"oneOf":[{"type":"null"},{"$ref":"#/components/schemas/YearMonth"}]}""")]
    [InlineData("currency", """{"type":"string","pattern":"^[A-Z]{3}$","description":"ISO 4217 code"}""")]
    [InlineData("shownIn", """{"oneOf":[{"type":"null"},{"$ref":"#/components/schemas/Currency"}]}""")]
    [InlineData("day", """{"type":"string","format":"date"}""")]
    [InlineData("role", """{"type":"string","enum":["viewer","editor","owner"]}""")]
    [InlineData(
        "amount",
        """
            {"type":"object","description":"Whole minor units of one currency; money out is negative.",
             "required":["minorUnits","currency"],
             "properties":{"minorUnits":{"type":"integer","format":"int64"},"currency":{"$ref":"#/components/schemas/Currency"}}}
            """
    )]
    public async Task A_value_is_described_as_it_travels(string member, string expected)
    {
        await using var host = await StartAsync();
        var document = await ServedAsync(host);

        var described = Schema(document, "DescribedResponse").GetProperty("properties").GetProperty(member);

        if (described.TryGetProperty("$ref", out var reference))
            described = Schema(document, reference.GetString()!.Split('/')[^1]);
        JsonElement.DeepEquals(described, Parse(expected)).ShouldBeTrue($"{described}");
    }

    [Fact]
    public async Task A_route_in_a_household_says_how_to_choose_it_and_what_its_parameters_are()
    {
        await using var host = await StartAsync();

        var parameters = (await ServedAsync(host))
            .GetProperty("paths")
            .GetProperty("/probe/{id}")
            .GetProperty("get")
            .GetProperty("parameters")
            .EnumerateArray()
            .ToDictionary(p => p.GetProperty("name").GetString()!, p => p.GetProperty("schema"));

        parameters.Keys.ShouldBe(["id", "month", "among", "X-Household-Id"]);
        parameters["id"].GetProperty("format").GetString().ShouldBe("uuid");
        parameters["among"].GetProperty("items").GetProperty("format").GetString().ShouldBe("uuid");
        parameters["month"].GetProperty("pattern").GetString().ShouldStartWith("^[0-9]{4}");
    }

    [Theory]
    [InlineData("getAccount", "200", "X-Request-Id ETag")]
    [InlineData("editAccount", "200", "X-Request-Id ETag X-Change-Set-Id")]
    [InlineData("editAccount", "default", "X-Request-Id")]
    [InlineData("listAccounts", "200", "X-Request-Id")]
    [InlineData("getHealth", "503", "X-Request-Id")]
    public async Task An_answer_says_which_headers_it_has(string operation, string status, string headers)
    {
        var responses = (await OperationsAsync())
            .Single(o => o.Operation.GetProperty("operationId").GetString() == operation)
            .Operation.GetProperty("responses");

        var named = responses.GetProperty(status).GetProperty("headers").EnumerateObject().Select(h => h.Name);

        named.ShouldBe(headers.Split(' '), ignoreOrder: true);
        responses.TryGetProperty("429", out _).ShouldBe(operation != "getHealth");
    }

    [Fact]
    public async Task A_refusal_for_being_too_many_says_when_to_return()
    {
        var refusal = (await DocumentAsync()).GetProperty("components").GetProperty("responses").EnumerateObject();

        refusal
            .ShouldHaveSingleItem()
            .Value.GetProperty("headers")
            .EnumerateObject()
            .Select(h => h.Name)
            .ShouldBe(["X-Request-Id", "Retry-After"]);
    }

    private static Task<TestHost> StartAsync() =>
        TestHost.StartAsync(app =>
            app.MapGet("/probe/{id}", DescribedResponse? (AccountId id, YearMonth? month, AccountId[]? among) => null)
                .RequireAuthorization(Policies.Viewer)
        );

    private static async Task<JsonElement> ServedAsync(TestHost host) =>
        Parse(await host.Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken));

    private static JsonElement Schema(JsonElement document, string name) =>
        document.GetProperty("components").GetProperty("schemas").GetProperty(name);

    private static async Task<IReadOnlyList<(string Path, JsonElement Operation)>> OperationsAsync() =>
        [
            .. (await DocumentAsync())
                .GetProperty("paths")
                .EnumerateObject()
                .SelectMany(path => path.Value.EnumerateObject().Select(o => (path.Name, o.Value))),
        ];

    private static async Task<JsonElement> DocumentAsync() => Parse(await OpenApiVerb.Print());

    private static JsonElement Parse(string json) => JsonSerializer.Deserialize<JsonElement>(json);
}

public sealed record DescribedResponse(
    AccountId Id,
    AccountId? Parent,
    YearMonth Month,
    YearMonth? Until,
    Currency Currency,
    Currency? ShownIn,
    DateOnly Day,
    Domain.Households.Role Role,
    Money Amount
);
