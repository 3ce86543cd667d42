namespace FinanceManager.Documents;

/// <summary>The file cannot be read at all, and another try gives the same.</summary>
/// <param name="code">Stable: <c>document.empty</c>, <c>document.too-large</c>, <c>document.unknown-type</c>, <c>document.unknown-code</c>, <c>document.damaged</c>,
/// <c>document.protected</c>, <c>document.too-many-pages</c>, <c>document.too-many-pixels</c>, <c>document.takes-too-long</c>,
/// <c>document.program-missing</c>.</param>
public sealed class DocumentRefusedException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
