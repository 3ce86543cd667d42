using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using FinanceManager.Api.Cli;

namespace FinanceManager.Api.Tests.Http;

public sealed class CommandLineTests
{
    [Fact]
    public async Task An_unknown_verb_is_refused_and_the_known_ones_are_listed()
    {
        var (exit, output, messages) = await Run("frobnicate");

        exit.ShouldBe(2);
        output.ShouldBeEmpty();
        messages.ShouldContain("unknown verb: frobnicate");
        messages.ShouldContain("validate-config");
    }

    [Fact]
    public async Task Validate_config_lists_faults_as_json_and_fails()
    {
        var (exit, output, messages) = await Run("validate-config", "--UPLOAD_LIMIT_MB=none", "--REGISTRATION=maybe");

        exit.ShouldBe(1);
        var report = JsonDocument.Parse(output).RootElement;
        report.GetProperty("valid").GetBoolean().ShouldBeFalse();
        report
            .GetProperty("faults")
            .EnumerateArray()
            .Select(f => f.GetProperty("variable").GetString())
            .ShouldBe(["REGISTRATION", "UPLOAD_LIMIT_MB"], ignoreOrder: true);
        messages.ShouldContain("UPLOAD_LIMIT_MB");
    }

    [Fact]
    public async Task Validate_config_succeeds_and_leaves_nothing_behind()
    {
        var directory = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        var (exit, output, _) = await Run("validate-config", $"--DATA_DIR={directory}");

        exit.ShouldBe(0);
        JsonDocument.Parse(output).RootElement.GetProperty("valid").GetBoolean().ShouldBeTrue();
        Directory.Exists(directory).ShouldBeFalse();
    }

    [Fact]
    public async Task Serving_with_a_weak_secret_is_refused()
    {
        var (exit, _, messages) = await Run("serve", "--SECRET_KEY=secret");

        exit.ShouldBe(1);
        messages.ShouldContain("SECRET_KEY: has fewer than 32 characters.");
    }

    [Fact]
    public async Task An_occupied_port_is_one_clear_message()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var (exit, _, messages) = await Run(
            "serve",
            $"--urls=http://127.0.0.1:{port}",
            $"--DATA_DIR={Directory.CreateTempSubdirectory("finance-").FullName}"
        );

        exit.ShouldBe(1);
        messages.ShouldContain(port.ToString(CultureInfo.InvariantCulture));
        messages.ShouldContain("ASPNETCORE_URLS");
        messages.Trim().Split('\n').ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("check")]
    [InlineData("reset-password", "joe@example.com")]
    public async Task A_verb_that_needs_the_database_makes_one_where_there_is_none(params string[] verb)
    {
        var directory = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        var (exit, _, messages) = await Run([.. verb, $"--DATA_DIR={directory}"]);

        messages.Trim().ShouldBe(verb[0] == "reset-password" ? "Nobody here has this e-mail." : "");
        exit.ShouldBe(verb[0] == "reset-password" ? 1 : 0);
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task A_database_without_its_schema_is_one_clear_message()
    {
        var directory = Directory.CreateTempSubdirectory("finance-").FullName;

        var (exit, _, messages) = await Run("check", $"--DATA_DIR={directory}", "--MIGRATE_ON_START=false");

        exit.ShouldBe(1);
        messages.ShouldContain("the verb migrate");
        messages.Trim().Split('\n').ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("serve", true)]
    [InlineData("migrate", false)]
    [InlineData("demo", true)]
    [InlineData("demo", false)]
    [InlineData("check", false)]
    public async Task A_database_that_cannot_be_reached_is_one_clear_message(string verb, bool migrates)
    {
        var (exit, _, messages) = await Run(
            verb,
            "--DATABASE_URL=postgres://joe:hunter2@127.0.0.1:1/money",
            "--SECRET_KEY=a secret key for tests of the server",
            $"--MIGRATE_ON_START={migrates}"
        );

        exit.ShouldBe(1);
        messages.ShouldContain("DATABASE_URL");
        messages.ShouldNotContain("hunter2");
        messages.Trim().Split('\n').ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Healthcheck_fails_when_nothing_answers()
    {
        var (exit, output, _) = await Run("healthcheck", "--urls=http://127.0.0.1:9");

        exit.ShouldBe(1);
        JsonDocument.Parse(output).RootElement.GetProperty("status").GetString().ShouldBe("unreachable");
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("healthcheck")]
    [InlineData("validate-config")]
    public async Task An_address_that_is_none_is_a_fault_of_the_configuration(string verb)
    {
        var (exit, _, messages) = await Run(verb, "--urls=garbage");

        exit.ShouldBe(1);
        messages.ShouldContain("ASPNETCORE_URLS: contains what is no address");
    }

    private static async Task<(int Exit, string Output, string Messages)> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        var exit = await CommandLine.Run(args, new Terminal(TextReader.Null, output, messages, HasInput: false));
        return (exit, output.ToString(), messages.ToString());
    }
}
