using System.Text.Json;
using FinanceManager.Api.Cli;

namespace FinanceManager.Api.Tests.Cli;

public sealed class DocumentVerbTests : IDisposable
{
    private const string Invoice = """
        <?xml version="1.0" encoding="UTF-8"?>
        <cfdi:Comprobante xmlns:cfdi="http://www.sat.gob.mx/cfd/4" Version="4.0" Fecha="2026-03-15T10:00:00" Moneda="MXN"
          TipoDeComprobante="I" SubTotal="100.00" Total="116.00">
          <cfdi:Emisor Rfc="EKU9003173C9" Nombre="ESCUELA KEMPER"/>
          <cfdi:Conceptos><cfdi:Concepto Descripcion="Café" Cantidad="2" ValorUnitario="50.00" Importe="100.00"/></cfdi:Conceptos>
          <cfdi:Impuestos TotalImpuestosTrasladados="16.00"/>
        </cfdi:Comprobante>
        """;

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task A_document_is_printed_in_the_shape_of_the_contract()
    {
        await File.WriteAllTextAsync(_file, Invoice, TestContext.Current.CancellationToken);

        var (exit, output, errors) = await RunAsync(_file);

        (exit, errors).ShouldBe((0, ""));
        var json = JsonDocument.Parse(output).RootElement;
        NamesOf(json)
            .ShouldBe(["kind", "issuer", "date", "total", "items", "checks", "confidence", "method", "aiCalls"]);
        Plain(json.GetProperty("issuer")).ShouldBe("""{"name":"ESCUELA KEMPER","taxId":"EKU9003173C9"}""");
        Plain(json.GetProperty("total")).ShouldBe("""{"minorUnits":11600,"currency":"MXN"}""");
        Plain(json.GetProperty("items")[0])
            .ShouldBe("""{"description":"Café","quantity":2,"amount":{"minorUnits":10000,"currency":"MXN"}}""");
        Plain(json.GetProperty("confidence")).ShouldBe("""{"issuer":1,"date":1,"total":1}""");
        NamesOf(json.GetProperty("checks")[0]).ShouldBe(["name", "holds", "detail"]);
        json.GetProperty("checks").EnumerateArray().ShouldAllBe(check => check.GetProperty("holds").GetBoolean());
        (json.GetProperty("kind").GetString(), json.GetProperty("date").GetString()).ShouldBe(
            ("invoice", "2026-03-15")
        );
        (json.GetProperty("method").GetString(), json.GetProperty("aiCalls").GetInt32()).ShouldBe(("e-invoice", 0));
    }

    [Fact]
    public async Task What_was_not_found_is_null_and_then_no_check_holds()
    {
        await File.WriteAllTextAsync(_file, "<note><to>You</to></note>", TestContext.Current.CancellationToken);

        var (exit, output, _) = await RunAsync(_file);

        exit.ShouldBe(0);
        var json = JsonDocument.Parse(output).RootElement;
        foreach (var name in new[] { "issuer", "date", "total" })
            json.GetProperty(name).ValueKind.ShouldBe(JsonValueKind.Null, name);
        json.GetProperty("checks").GetArrayLength().ShouldBe(0);
        Plain(json.GetProperty("confidence")).ShouldBe("""{"issuer":null,"date":null,"total":null}""");
    }

    [Theory]
    [InlineData("", "document.empty")]
    [InlineData("no document", "document.unknown-type")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "document.unknown-type")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>", "document.damaged")]
    [InlineData(null, "file.unreadable")]
    public async Task What_cannot_be_read_fails_with_a_code_and_prints_nothing(string? content, string code)
    {
        await File.WriteAllTextAsync(_file, content ?? "", TestContext.Current.CancellationToken);

        var (exit, output, errors) = await RunAsync(content is null ? _file + ".gone" : _file);

        (exit, output).ShouldBe((1, ""));
        errors.ShouldStartWith(code + ":");
    }

    [Theory]
    [InlineData]
    [InlineData("a.pdf", "b.pdf")]
    [InlineData("a.pdf", "--currency", "BRL")]
    public async Task Misuse_explains_itself(params string[] args)
    {
        var (exit, output, errors) = await RunAsync(args);

        (exit, output).ShouldBe((2, ""));
        errors.ShouldStartWith("usage: document FILE");
    }

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exit = await CommandLine.Run(
            ["document", .. args],
            new Terminal(TextReader.Null, output, errors, HasInput: false)
        );
        return (exit, output.ToString(), errors.ToString());
    }

    private static string Plain(JsonElement json) => JsonSerializer.Serialize(json, Unescaped);

    private static readonly JsonSerializerOptions Unescaped = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static IEnumerable<string> NamesOf(JsonElement json) => json.EnumerateObject().Select(p => p.Name);
}
