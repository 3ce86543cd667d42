using System.Text.Json;
using FinanceManager.Api.Cli;

namespace FinanceManager.Api.Tests.Cli;

public sealed class ReadVerbTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Statement_is_printed_in_the_shape_of_the_contract()
    {
        File.WriteAllText(
            file,
            "Date,Payee,Text,Amount,Balance\n2024-01-31,Café,Late,-1.50,98.50\n2024-02-31,,Never,1.00,\n"
        );

        var (exit, json) = Run(file, "--currency", "brl");

        exit.ShouldBe(0);
        json.GetProperty("format").GetString().ShouldBe("csv");
        json.GetProperty("encoding").GetString().ShouldBe("utf-8");
        var account = json.GetProperty("accounts")[0];
        account.GetProperty("id").ValueKind.ShouldBe(JsonValueKind.Null);
        account
            .GetProperty("closing")
            .GetRawText()
            .Where(c => !char.IsWhiteSpace(c))
            .ShouldBe("""{"date":"2024-01-31","amountMinorUnits":9850,"currency":"BRL"}""");
        var line = account.GetProperty("lines")[0];
        line.EnumerateObject()
            .Select(p => p.Name)
            .ShouldBe(["date", "amountMinorUnits", "currency", "description", "payee"]);
        line.GetProperty("amountMinorUnits").GetInt64().ShouldBe(-150);
        line.GetProperty("payee").GetString().ShouldBe("Café");
        var diagnostic = json.GetProperty("diagnostics")[0];
        diagnostic.GetProperty("line").GetInt32().ShouldBe(3);
        diagnostic.GetProperty("code").GetString().ShouldBe("date.invalid");
    }

    [Fact]
    public void Rules_say_what_the_columns_mean()
    {
        var folder = Directory.CreateTempSubdirectory("rules");
        try
        {
            var rules = Path.Combine(folder.FullName, "bank.rules");
            File.WriteAllText(rules, "include common.rules\nfields amount, description, date\n");
            File.WriteAllText(Path.Combine(folder.FullName, "common.rules"), "account1 assets:bank\ncurrency EUR\n");
            File.WriteAllText(file, "1.00,Shop,2024-01-31\n");

            var (exit, json) = Run(file, "--rules", rules);

            exit.ShouldBe(0);
            var account = json.GetProperty("accounts")[0];
            account.GetProperty("id").GetString().ShouldBe("assets:bank");
            account.GetProperty("lines")[0].GetProperty("amountMinorUnits").GetInt64().ShouldBe(100);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Missing_rules_give_json_and_fail()
    {
        var (exit, json) = Run(file, "--rules", file + ".gone");

        exit.ShouldBe(1);
        json.GetProperty("diagnostics")[0].GetProperty("code").GetString().ShouldBe("file.unreadable");
    }

    [Theory]
    [InlineData("", "file.empty")]
    [InlineData("nothing to see here", "file.unknown-format")]
    [InlineData("OFXHEADER:100\n<OFX></OFX>", "file.no-statement")]
    public void File_that_cannot_be_read_still_gives_json_and_fails(string content, string code)
    {
        File.WriteAllText(file, content);

        var (exit, json) = Run(file);

        exit.ShouldBe(1);
        json.GetProperty("accounts").GetArrayLength().ShouldBe(0);
        json.GetProperty("diagnostics")[0].GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public void Missing_file_gives_json_and_fails()
    {
        var (exit, json) = Run(file + ".gone");

        exit.ShouldBe(1);
        json.GetProperty("diagnostics")[0].GetProperty("code").GetString().ShouldBe("file.unreadable");
    }

    [Theory]
    [InlineData]
    [InlineData("a.csv", "b.csv")]
    [InlineData("a.csv", "--currency")]
    [InlineData("a.csv", "--currency", "XYZ")]
    [InlineData("a.csv", "--rates")]
    [InlineData("a.csv", "--rules")]
    [InlineData("a.csv", "--rules", "b", "--rules", "c")]
    public void Misuse_explains_itself_and_prints_no_json(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();

        ReadVerb.Run(args, output, errors).ShouldBe(2);

        output.ToString().ShouldBeEmpty();
        errors.ToString().ShouldStartWith("usage:");
    }

    private static (int Exit, JsonElement Json) Run(params string[] args)
    {
        using var output = new StringWriter();
        var exit = ReadVerb.Run(args, output, TextWriter.Null);
        return (exit, JsonDocument.Parse(output.ToString()).RootElement);
    }
}
