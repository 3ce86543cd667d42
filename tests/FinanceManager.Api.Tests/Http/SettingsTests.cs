using FinanceManager.Api;
using Microsoft.Extensions.Configuration;

namespace FinanceManager.Api.Tests.Http;

public sealed class SettingsTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    [Fact]
    public void Every_fault_is_listed_at_once_and_no_secret_is_quoted()
    {
        var refused = Should.Throw<InvalidSettings>(() =>
            Read(
                ("SECRET_KEY", "too-short-secret"),
                ("MIGRATION_DATABASE_URL", "mysql://joe:hunter2@host/db"),
                ("DATA_DIR", $"{typeof(SettingsTests).Assembly.Location}/data"),
                ("urls", "http://localhost:8080;garbage"),
                ("http_ports", "80a"),
                ("REGISTRATION", "maybe"),
                ("CORS_ORIGINS", "*"),
                ("TRUSTED_PROXIES", "10.0.0.0/99"),
                ("UPLOAD_LIMIT_MB", "-1"),
                ("PUBLIC_URL", "nowhere"),
                ("BELVO_SECRET_ID", "id"),
                ("BACKUP_TARGET", "ftp://backups"),
                ("BACKUP_KEY", "too-short-secret"),
                ("BACKUP_KEEP_DAYS", "0"),
                ("BACKUP_DAILY", "never"),
                ("AWS_ENDPOINT_URL_S3", "here")
            )
        );

        refused
            .Faults.Select(f => f.Variable)
            .ShouldBe(
                [
                    "SECRET_KEY",
                    "DATABASE_URL",
                    "MIGRATION_DATABASE_URL",
                    "DATA_DIR",
                    "ASPNETCORE_URLS",
                    "ASPNETCORE_HTTP_PORTS",
                    "REGISTRATION",
                    "CORS_ORIGINS",
                    "TRUSTED_PROXIES",
                    "UPLOAD_LIMIT_MB",
                    "PUBLIC_URL",
                    "BELVO_SECRET_PASSWORD",
                    "BACKUP_TARGET",
                    "BACKUP_KEY",
                    "BACKUP_KEEP_DAYS",
                    "BACKUP_DAILY",
                    "AWS_ENDPOINT_URL_S3",
                ],
                ignoreOrder: true
            );
        refused.Message.ShouldNotContain("too-short-secret");
        refused.Message.ShouldNotContain("hunter2");
    }

    [Theory]
    [InlineData("garbage", false)]
    [InlineData("http://localhost:80800", false)]
    [InlineData("http://localhost:80a", false)]
    [InlineData("ftp://localhost", false)]
    [InlineData("http://localhost/money", false)]
    [InlineData("http://*:8080;https://[::]:8443/", true)]
    [InlineData("http://0.0.0.0:0", true)]
    public void An_address_is_one_that_a_server_can_listen_at(string addresses, bool valid) =>
        SettingsReader.FaultsOf(Of(("urls", addresses)), production: true).Count.ShouldBe(valid ? 0 : 1);

    [Fact]
    public void A_kept_key_that_is_too_short_is_found_whatever_else_is_wrong()
    {
        var directory = Directory.CreateTempSubdirectory("finance-").FullName;
        File.WriteAllText(Path.Combine(directory, "secret-key"), "short");

        SettingsReader
            .FaultsOf(Of(("DATA_DIR", directory), ("UPLOAD_LIMIT_MB", "-1")), production: true)
            .Select(f => f.Variable)
            .ShouldBe(["DATA_DIR", "UPLOAD_LIMIT_MB"], ignoreOrder: true);
    }

    [Fact]
    public void A_database_of_another_kind_is_refused() =>
        SettingsReader
            .FaultsOf(Of(("DATABASE_URL", "mysql://joe:pw@host/db"), ("SECRET_KEY", Secret)), production: true)
            .ShouldHaveSingleItem()
            .Variable.ShouldBe("DATABASE_URL");

    [Fact]
    public void A_server_database_requires_a_secret_key()
    {
        var refused = Should.Throw<InvalidSettings>(() => Read(("DATABASE_URL", "postgres://joe:pw@host/db")));

        refused.Faults.ShouldHaveSingleItem().Variable.ShouldBe("SECRET_KEY");
    }

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("your_32_character_jwt_secret_or_longer")]
    public void On_a_server_a_key_that_can_be_guessed_is_refused(string secret)
    {
        var server = Of(("DATABASE_URL", "postgres://joe:pw@host/db"), ("SECRET_KEY", secret));

        SettingsReader.FaultsOf(server, production: true).ShouldHaveSingleItem().Variable.ShouldBe("SECRET_KEY");
        SettingsReader.FaultsOf(server, production: false).ShouldBeEmpty();
        SettingsReader.FaultsOf(Of(("SECRET_KEY", secret)), production: true).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://money.example.com", false)]
    [InlineData("https://money.example.com", true)]
    [InlineData("http://localhost:8080", true)]
    public void On_a_server_people_come_by_an_encrypted_address(string url, bool valid) =>
        SettingsReader
            .FaultsOf(
                Of(("DATABASE_URL", "postgres://joe:pw@host/db"), ("SECRET_KEY", Secret), ("PUBLIC_URL", url)),
                production: true
            )
            .Select(f => f.Variable)
            .ShouldBe(valid ? [] : ["PUBLIC_URL"]);

    [Fact]
    public void The_embedded_database_keeps_a_generated_key_that_only_its_owner_reads()
    {
        var directory = Directory.CreateTempSubdirectory("finance-").FullName;

        var first = Read(("DATA_DIR", directory)).SecretKey;
        var second = Read(("DATA_DIR", directory)).SecretKey;

        first.Length.ShouldBeGreaterThanOrEqualTo(32);
        second.ShouldBe(first);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path.Combine(directory, "secret-key"))
                .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Instances_that_start_together_agree_on_the_generated_key()
    {
        for (var trial = 0; trial < 20; trial++)
        {
            var directory = Directory.CreateTempSubdirectory("finance-").FullName;

            var keys = await Task.WhenAll(
                Enumerable.Range(0, 8).Select(_ => Task.Run(() => Read(("DATA_DIR", directory)).SecretKey))
            );

            keys.Distinct().ShouldHaveSingleItem();
            Directory.GetFiles(directory).ShouldHaveSingleItem();
            Directory.Delete(directory, recursive: true);
        }
    }

    [Theory]
    [InlineData(
        "postgres://joe:p%40ss@db.example.com:6543/money?sslmode=verify-full&connect_timeout=7&application_name=fm"
    )]
    [InlineData(
        "Host=db.example.com;Port=6543;Database=money;Username=joe;Password=p@ss;SSL Mode=VerifyFull;Timeout=7;Application Name=fm;Include Error Detail=true"
    )]
    public void Both_notations_of_a_database_are_understood(string text)
    {
        var settings = Read(("DATABASE_URL", text), ("SECRET_KEY", Secret));

        var read = new Npgsql.NpgsqlConnectionStringBuilder(settings.Database.ConnectionString);
        (read.Host, read.Port, read.Database, read.Username, read.Password).ShouldBe(
            ("db.example.com", 6543, "money", "joe", "p@ss")
        );
        (read.SslMode, read.Timeout, read.ApplicationName, read.IncludeErrorDetail).ShouldBe(
            (Npgsql.SslMode.VerifyFull, 7, "fm", false)
        );
    }

    [Fact]
    public void What_goes_to_a_bucket_needs_a_key()
    {
        var refused = Should.Throw<InvalidSettings>(() => Read(("BACKUP_TARGET", "s3://backups/home")));
        var read = Read(("BACKUP_TARGET", "s3://backups/home/"), ("BACKUP_KEY", Secret), ("AWS_REGION", "eu-west-1"));

        refused.Faults.ShouldHaveSingleItem().Problem.ShouldContain("backup.key-missing");
        read.Backups.Bucket.ShouldBe(new("backups", "home/", null, "eu-west-1"));
    }

    [Fact]
    public void Without_any_variable_the_defaults_of_a_home_installation_apply()
    {
        var settings = Read();

        settings.Database.Engine.ShouldBe(FinanceManager.Api.Data.DatabaseEngine.Sqlite);
        settings.MigrateOnStart.ShouldBeTrue();
        settings.Backups.Folder.ShouldBe(Path.Combine(settings.DataDirectory, "backups"));
        (settings.Backups.KeepDays, settings.Backups.BeforeMigration, settings.Backups.Daily).ShouldBe(
            (35, true, true)
        );
        settings.Registration.ShouldBe(Registration.FirstUser);
        (
            settings.UploadLimitMegabytes,
            settings.RequestsPerMinuteAndAddress,
            settings.RequestsPerMinuteAndUser
        ).ShouldBe((25, 100, 600));
    }

    [Fact]
    public void In_production_a_server_database_is_not_migrated_on_start()
    {
        Read(("DATABASE_URL", "postgres://joe:pw@host/db"), ("SECRET_KEY", Secret)).MigrateOnStart.ShouldBeFalse();
    }

    [Fact]
    public void The_text_of_the_settings_shows_no_secret()
    {
        $"{Read(("SECRET_KEY", Secret))}".ShouldNotContain(Secret);
    }

    private static Settings Read(params (string Name, string Value)[] variables) =>
        SettingsReader.Read(Of(variables), production: true);

    private static IConfigurationRoot Of(params (string Name, string Value)[] variables) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection([new("DATA_DIR", Directory.CreateTempSubdirectory("finance-").FullName)])
            .AddInMemoryCollection(variables.Select(v => KeyValuePair.Create(v.Name, (string?)v.Value)))
            .Build();
}
