namespace FinanceManager.Auditor;

/// <summary>What requests are signed with. Not a record: its text must never show the secret.</summary>
internal sealed class AwsCredentials(string accessKeyId, string secretAccessKey, string? sessionToken)
{
    internal string AccessKeyId => accessKeyId;

    internal string SecretAccessKey => secretAccessKey;

    /// <summary>Null for keys that do not expire.</summary>
    internal string? SessionToken => sessionToken;
}
