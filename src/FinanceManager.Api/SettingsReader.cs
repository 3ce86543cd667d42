using System.Globalization;
using System.Net;
using FinanceManager.Api.Ai;
using FinanceManager.Api.Backups;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;

namespace FinanceManager.Api;

/// <summary>Reads every environment variable of the contract and collects what is wrong with each.</summary>
internal sealed class SettingsReader
{
    private const int ShortestSecret = 32;
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
    internal static IReadOnlyList<SettingsFault> FaultsOf(IConfiguration configuration, bool production)
    {
        var reader = new SettingsReader(configuration, production);
        try
        {
            reader.Read(keepSecret: false);
            return [];
        }
        catch (InvalidSettings e)
        {
            return e.Faults;
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
            PublicUrl = Url("PUBLIC_URL", "http", "https"),
            CorsOrigins = ReadCorsOrigins(),
            TrustedProxies = ReadTrustedProxies(),
            UploadLimitMegabytes = Number("UPLOAD_LIMIT_MB", unset: 25, least: 1, most: 1024),
            RequestsPerMinuteAndAddress = Number("RATE_LIMIT_PER_MINUTE", unset: 100, least: 0, most: 1_000_000),
            RequestsPerMinuteAndUser = Number("RATE_LIMIT_PER_USER", unset: 600, least: 1, most: 1_000_000),
            Ai = AiOptionsReader.Read(_configuration, _faults),
            Backups = BackupSettingsReader.Read(_configuration, dataDirectory, _faults),
            WebRoot = ReadWebRoot(),
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

    private List<string> ReadCorsOrigins()
    {
        var origins = new List<string>();
        foreach (var text in Items("CORS_ORIGINS"))
        {
            if (text == "*" && !_production)
                origins.Add(text);
            else if (text == "*")
                Fault(
                    "CORS_ORIGINS",
                    "allows every site (*), which production refuses.",
                    "List the origins, separated by commas."
                );
            else if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && IsOrigin(uri, text))
                origins.Add(uri.GetLeftPart(UriPartial.Authority));
            else
                Fault(
                    "CORS_ORIGINS",
                    $"contains '{text}', which is not an origin.",
                    "Write scheme and host only: https://app.example.com."
                );
        }
        return origins;
    }

    private static bool IsOrigin(Uri uri, string text) =>
        uri.Scheme is "http" or "https"
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), text.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    private List<IPNetwork> ReadTrustedProxies()
    {
        var networks = new List<IPNetwork>();
        foreach (var text in Items("TRUSTED_PROXIES"))
        {
            if (IPNetwork.TryParse(text, out var network))
                networks.Add(network);
            else if (IPAddress.TryParse(text, out var address))
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            else
                Fault(
                    "TRUSTED_PROXIES",
                    $"contains '{text}', which is no address or network.",
                    "Write 10.0.0.7 or 10.0.0.0/8, separated by commas."
                );
        }
        return networks;
    }

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
        if (text.Length >= ShortestSecret)
            return text;
        Fault(variable, $"has fewer than {ShortestSecret} characters.", "Make one with: openssl rand -hex 32.");
        return null;
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
