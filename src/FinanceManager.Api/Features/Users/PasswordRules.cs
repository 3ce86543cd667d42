using System.Collections.Frozen;

namespace FinanceManager.Api.Features.Users;

/// <summary>Length matters, composition does not; what everyone tries first is refused.</summary>
internal static class PasswordRules
{
    internal const int Shortest = 10;
    internal const int Longest = 200;

    private static readonly FrozenSet<string> Commonest = FrozenSet.ToFrozenSet(
        [
            "1234567890",
            "0123456789",
            "0987654321",
            "9876543210",
            "12345678910",
            "123456789a",
            "a123456789",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "q1w2e3r4t5",
            "qwertyuiop",
            "qwerty1234",
            "qwerty12345",
            "qwerty123456",
            "asdfghjkl1",
            "zxcvbnm123",
            "abcdefghij",
            "abcdefghijk",
            "abc1234567",
            "password12",
            "password123",
            "password1234",
            "password12345",
            "passw0rd123",
            "p@ssw0rd123",
            "p@ssword123",
            "mypassword",
            "iloveyou12",
            "iloveyou123",
            "iloveyou1234",
            "letmein123",
            "letmein1234",
            "welcome123",
            "welcome1234",
            "admin12345",
            "admin123456",
            "administrator",
            "changeme123",
            "football123",
            "baseball123",
            "superman123",
            "princess123",
            "sunshine123",
            "senha12345",
            "senha123456",
            "minhasenha",
            "brasil2014",
            "contraseña",
            "contrasena",
            "contraseña1",
            "contrasena1",
            "contrasena123",
            "contraseña123",
            "teamo12345",
            "teamo123456",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>A code for the client to word; null when the password may be used.</summary>
    internal static string? FaultOf(string password, string email)
    {
        if (password.Length < Shortest)
            return "password.too-short";
        if (password.Length > Longest)
            return "password.too-long";
        var own =
            password.Equals(email, StringComparison.OrdinalIgnoreCase)
            || password.Equals(email.Split('@')[0], StringComparison.OrdinalIgnoreCase);
        if (own)
            return "password.is-email";
        return Commonest.Contains(password) || password.Distinct().Count() < 4 ? "password.too-common" : null;
    }
}
