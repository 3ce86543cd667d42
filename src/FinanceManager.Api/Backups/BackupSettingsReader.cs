using System.Globalization;

namespace FinanceManager.Api.Backups;

/// <summary>Reads the variables of backups and collects what is wrong with each.</summary>
internal sealed class BackupSettingsReader
{
    private const int ShortestKey = 32;
    private readonly IConfiguration _configuration;
    private readonly ICollection<SettingsFault> _faults;

    private BackupSettingsReader(IConfiguration configuration, ICollection<SettingsFault> faults) =>
        (_configuration, _faults) = (configuration, faults);

    internal static BackupSettings Read(
        IConfiguration configuration,
        string dataDirectory,
        ICollection<SettingsFault> faults
    ) => new BackupSettingsReader(configuration, faults).Read(dataDirectory);

    private BackupSettings Read(string dataDirectory)
    {
        var bucket = ReadBucket();
        var key = ReadKey();
        if (bucket is not null && Text("BACKUP_KEY") is null)
            Fault(
                "BACKUP_KEY",
                "is missing (backup.key-missing): what goes to a bucket is encrypted.",
                "Make one with: openssl rand -hex 32, and keep it where the backups are not."
            );
        return new()
        {
            Folder = Path.GetFullPath(
                bucket is null && Text("BACKUP_TARGET") is { } folder ? folder : Path.Combine(dataDirectory, "backups")
            ),
            Bucket = bucket,
            Key = key,
            KeepDays = ReadKeepDays(),
            BeforeMigration = Flag("BACKUP_BEFORE_MIGRATION"),
            Daily = Flag("BACKUP_DAILY"),
            RdsInstance = Text("RDS_INSTANCE"),
            RdsEndpoint = Endpoint("AWS_ENDPOINT_URL_RDS"),
            Region = Region,
        };
    }

    private string? Region => Text("AWS_REGION") ?? Text("AWS_DEFAULT_REGION");

    private BackupBucket? ReadBucket()
    {
        var endpoint = Endpoint("AWS_ENDPOINT_URL_S3");
        if (Text("BACKUP_TARGET") is not { } text || !text.Contains("://", StringComparison.Ordinal))
            return null;
        if (
            Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri is { Scheme: "s3", Host.Length: > 0, Query: "", Fragment: "", IsDefaultPort: true }
        )
        {
            var folder = Uri.UnescapeDataString(uri.AbsolutePath).Trim('/');
            return new(uri.Host, folder.Length == 0 ? "" : folder + "/", endpoint, Region);
        }
        Fault("BACKUP_TARGET", "is neither a folder nor a bucket.", "Write /a/folder or s3://bucket/prefix.");
        return null;
    }

    private string? ReadKey()
    {
        if (Text("BACKUP_KEY") is not { } text)
            return null;
        if (text.Length >= ShortestKey)
            return text;
        Fault("BACKUP_KEY", $"has fewer than {ShortestKey} characters.", "Make one with: openssl rand -hex 32.");
        return null;
    }

    private int ReadKeepDays()
    {
        if (Text("BACKUP_KEEP_DAYS") is not { } text)
            return 35;
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days is >= 1 and <= 3650
        )
            return days;
        Fault("BACKUP_KEEP_DAYS", "is not a number in range.", "Use a whole number from 1 to 3650.");
        return 35;
    }

    private bool Flag(string variable)
    {
        switch (Text(variable)?.ToLowerInvariant())
        {
            case null or "true" or "1":
                return true;
            case "false" or "0":
                return false;
            default:
                Fault(variable, "is neither yes nor no.", "Use true or false.");
                return true;
        }
    }

    private Uri? Endpoint(string variable)
    {
        if (Text(variable) is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            return uri;
        Fault(variable, "is not an absolute URL.", "Begin with http:// or https://.");
        return null;
    }

    private string? Text(string variable) => _configuration[variable]?.Trim() is { Length: > 0 } text ? text : null;

    private void Fault(string variable, string problem, string remedy) => _faults.Add(new(variable, problem, remedy));
}
