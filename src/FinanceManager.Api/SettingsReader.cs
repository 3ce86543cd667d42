using System.Globalization;
using FinanceManager.Api.Ai;
using FinanceManager.Api.Backups;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Api.Telemetry;

namespace FinanceManager.Api;

/// <summary>Reads every environment variable of the contract and collects what is wrong with each.</summary>
internal sealed class SettingsReader
{
    private const int ShortestSecret = 32;
    private const int FewestLetters = 6;
    private static readonly string[] Examples = ["your_", "your-", "changeme", "change_me", "change-me"];
    private readonly IConfiguration _configuration;
    private readonly bool _production;
    private readonly List<SettingsFault> _faults = [];

    private SettingsReader(IConfiguration configuration, bool production)
    {
        _configuration = configuration;
        _production = production;
    }

    /// <exception cref="InvalidSettings">At least one variable is at fault.</exception>
    internal static Settings Read(IConfiguration configuration, bool production) =>
        new SettingsReader(configuration, production).Read(keepSecret: true);

    /// <summary>Validates without leaving anything on disk.</summary>
    internal static IReadOnlyList<SettingsFault> FaultsOf(IConfiguration configuration, bool production) =>
        Validate(configuration, production).Faults;

    /// <summary>Likewise; the settings are null where there are faults.</summary>
    internal static (Settings? Settings, IReadOnlyList<SettingsFault> Faults) Validate(
        IConfiguration configuration,
        bool production
    )
    {
        try
        {
            return (new SettingsReader(configuration, production).Read(keepSecret: false), []);
        }
        catch (InvalidSettings e)
        {
            return (null, e.Faults);
        }
    }

    private Settings Read(bool keepSecret)
    {
        var dataDirectory = Path.GetFullPath(Text("DATA_DIR") ?? "./data");
        CheckIntegrations();
        _faults.AddRange(ListenAddresses.FaultsOf(_configuration));
        var settings = new Settings
        {
            DataDirectory = dataDirectory,
            Database = ReadDatabase(dataDirectory),
            MigrateOnStart = Flag("MIGRATE_ON_START", unset: Text("DATABASE_URL") is null || !_production),
            PreviousSecretKey = Secret("SECRET_KEY_PREVIOUS"),
            Registration = ReadRegistration(),
            PublicUrl = ReadPublicUrl(),
            CorsOrigins = NetworkSettings.Origins(Items("CORS_ORIGINS"), _production, _faults),
            TrustedProxies = NetworkSettings.Proxies(Items("TRUSTED_PROXIES"), _faults),
            NetlifyProxySecret = Secret("NETLIFY_PROXY_SECRET"),
            UploadLimitMegabytes = Number("UPLOAD_LIMIT_MB", unset: 25, least: 1, most: 1024),
            RequestsPerMinuteAndAddress = Number("RATE_LIMIT_PER_MINUTE", unset: 100, least: 0, most: 1_000_000),
            RequestsPerMinuteAndUser = Number("RATE_LIMIT_PER_USER", unset: 600, least: 1, most: 1_000_000),
            Ai = AiOptionsReader.Read(_configuration, _faults),
            Telemetry = ReadTelemetry(),
            Backups = BackupSettingsReader.Read(_configuration, dataDirectory, _faults),
            Rates = RateSettings.Read(_configuration, _faults),
            WebRoot = ReadWebRoot(),
            DocumentBucket = ReadDocumentBucket(),
            ReadsDocuments = Flag("READ_DOCUMENTS", unset: true),
            FindsInsights = Flag("FIND_INSIGHTS", unset: true),
            FindsRecurring = Flag("FIND_RECURRING", unset: true),
            SecretKey = ReadSecretKey(dataDirectory, keepSecret),
        };
        return _faults.Count == 0 ? settings : throw new InvalidSettings(_faults);
    }

    private DatabaseTarget ReadDatabase(string dataDirectory)
    {
        var server = PostgresConnection("DATABASE_URL");
        var owner = PostgresConnection("MIGRATION_DATABASE_URL");
        if (Text("DATABASE_URL") is null)
            CheckDataDirectory(dataDirectory);
        if (Text("DATABASE_URL") is null && Text("MIGRATION_DATABASE_URL") is not null)
            Fault("DATABASE_URL", "is missing.", "MIGRATION_DATABASE_URL names the owner of the same database.");
        return server is null
            ? DatabaseTarget.Embedded(dataDirectory)
            : DatabaseTarget.Server(server, owner, dataDirectory);
    }

    private string ReadSecretKey(string dataDirectory, bool keepSecret)
    {
        if (Secret("SECRET_KEY") is { } given)
            return given;
        if (Text("SECRET_KEY") is not null)
            return "";
        if (Text("DATABASE_URL") is not null)
            Fault(
                "SECRET_KEY",
                "is required together with DATABASE_URL.",
                "Set the same value on every instance: openssl rand -hex 32."
            );
        // One that is there is looked at whatever else is wrong.
        if ((_faults.Count > 0 || !keepSecret) && !SecretKeyFile.IsIn(dataDirectory))
            return "";
        try
        {
            return SecretKeyFile.ReadOrCreate(dataDirectory, ShortestSecret);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Fault(
                "DATA_DIR",
                $"does not hold a usable secret key: {e.Message}",
                "Make the directory writable, or set SECRET_KEY."
            );
            return "";
        }
    }

    private void CheckDataDirectory(string directory)
    {
        try
        {
            DataDirectory.Try(directory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Fault(
                "DATA_DIR",
                $"cannot be written to: {e.Message}",
                "Make it a directory that this program may write to."
            );
        }
    }

    private Registration ReadRegistration()
    {
        switch (Text("REGISTRATION"))
        {
            case null or "first-user":
                return Registration.FirstUser;
            case "open":
                return Registration.Open;
            case "closed":
                return Registration.Closed;
            default:
                Fault("REGISTRATION", "is not a known choice.", "Use open, first-user or closed.");
                return Registration.Closed;
        }
    }

    private TelemetrySettings ReadTelemetry()
    {
        var metrics = Text("METRICS");
        if (metrics is not (null or "none" or "emf"))
            Fault("METRICS", "is not a known choice.", "Use emf for CloudWatch, or none.");
        return new(
            Text("ENVIRONMENT_NAME") ?? "local",
            metrics == "emf",
            Url("OTEL_EXPORTER_OTLP_ENDPOINT", "http", "https")
        );
    }

    // Whether the address is one has been looked at with the backups.
    private BackupBucket? ReadDocumentBucket() =>
        Text("S3_BUCKET") is not { } name
            ? null
            : new(
                name,
                "documents/",
                Uri.TryCreate(Text("AWS_ENDPOINT_URL_S3"), UriKind.Absolute, out var endpoint) ? endpoint : null,
                Text("AWS_REGION") ?? Text("AWS_DEFAULT_REGION")
            );

    private string? ReadWebRoot()
    {
        if (Text("WEB_ROOT") is not { } directory)
            return null;
        if (!Directory.Exists(directory))
            Fault("WEB_ROOT", "is not a directory.", "Point it at the built web app, or remove it.");
        return Path.GetFullPath(directory);
    }

    private void CheckIntegrations()
    {
        Url("ANTHROPIC_BASE_URL", "http", "https");
        Url("BELVO_BASE_URL", "http", "https");
        Url("SMTP_URL", "smtp", "smtps");
        Together("BELVO_SECRET_ID", "BELVO_SECRET_PASSWORD");
        Together("PLUGGY_CLIENT_ID", "PLUGGY_CLIENT_SECRET");
    }

    private void Together(string first, string second)
    {
        if (Text(first) is null == Text(second) is null)
            return;
        var missing = Text(first) is null ? first : second;
        Fault(missing, "is missing.", $"{first} and {second} go together.");
    }

    private string? PostgresConnection(string variable)
    {
        if (Text(variable) is not { } text)
            return null;
        if (PostgresUrl.TryRead(text, out var connection))
            return connection;
        Fault(
            variable,
            "is neither a PostgreSQL URL nor a connection string.",
            "Write postgres://user:password@host:5432/database?sslmode=require."
        );
        return null;
    }

    private string? Secret(string variable)
    {
        if (Text(variable) is not { } text)
            return null;
        const string remedy = "Make one with: openssl rand -hex 32.";
        if (text.Length < ShortestSecret)
            Fault(variable, $"has fewer than {ShortestSecret} characters.", remedy);
        // What examples and templates hold, and what a hand types that wants to be done. At home that is a person's own affair.
        else if (IsServer && (text.Distinct().Count() < FewestLetters || IsExample(text)))
            Fault(variable, "can be guessed, which production refuses.", remedy);
        else
            return text;
        return null;
    }

    private bool IsServer => _production && Text("DATABASE_URL") is not null;

    private static bool IsExample(string secret) =>
        Examples.Any(word => secret.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where the ledger is on a server, people come from elsewhere, and a password must not travel in the open.</summary>
    private Uri? ReadPublicUrl()
    {
        var url = Url("PUBLIC_URL", "http", "https");
        if (IsServer && url is { Scheme: "http", IsLoopback: false })
            Fault("PUBLIC_URL", "is not encrypted, which production refuses.", "Begin with https://.");
        return url;
    }

    private Uri? Url(string variable, params ReadOnlySpan<string> schemes)
    {
        if (Text(variable) is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme) && uri.Host.Length > 0)
            return uri;
        Fault(
            variable,
            "is not an absolute URL.",
            $"Begin with {string.Join(" or ", schemes.ToArray().Select(s => s + "://"))}."
        );
        return null;
    }

    private int Number(string variable, int unset, int least, int most)
    {
        if (Text(variable) is not { } text)
            return unset;
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
            return number;
        Fault(variable, "is not a number in range.", $"Use a whole number from {least} to {most}.");
        return unset;
    }

    private bool Flag(string variable, bool unset)
    {
        switch (Text(variable)?.ToLowerInvariant())
        {
            case null:
                return unset;
            case "true" or "1":
                return true;
            case "false" or "0":
                return false;
            default:
                Fault(variable, "is neither yes nor no.", "Use true or false.");
                return unset;
        }
    }

    private string[] Items(string variable) =>
        Text(variable)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private string? Text(string variable) => _configuration[variable]?.Trim() is { Length: > 0 } text ? text : null;

    private void Fault(string variable, string problem, string remedy) => _faults.Add(new(variable, problem, remedy));
}
