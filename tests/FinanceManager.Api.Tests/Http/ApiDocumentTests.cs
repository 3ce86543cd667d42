using System.Text.Json;
using FinanceManager.Api.Cli;
using FinanceManager.Api.Tests.Architecture;

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
        ];

        var operations = await OperationsAsync();

        operations
            .Where(o => !o.Operation.TryGetProperty("security", out _))
            .Select(o => o.Operation.GetProperty("operationId").GetString())
            .ShouldBe(open, ignoreOrder: true);
    }

    [Theory]
    [InlineData("RegisterResponse", "userId", """{"type":"string","format":"uuid"}""")]
    [InlineData("SessionResponse", "createdAt", """{"type":"string","format":"date-time"}""")]
    public async Task A_value_is_described_as_it_travels(string schema, string member, string expected)
    {
        var described = (await DocumentAsync())
            .GetProperty("components")
            .GetProperty("schemas")
            .GetProperty(schema)
            .GetProperty("properties")
            .GetProperty(member);

        JsonElement.DeepEquals(Resolve(await DocumentAsync(), described), Parse(expected)).ShouldBeTrue($"{described}");
    }

    private static JsonElement Resolve(JsonElement document, JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference)
            ? document
                .GetProperty("components")
                .GetProperty("schemas")
                .GetProperty(reference.GetString()!.Split('/')[^1])
            : schema;

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
