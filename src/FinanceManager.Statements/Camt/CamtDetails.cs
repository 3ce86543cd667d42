namespace FinanceManager.Statements.Camt;

/// <summary>What is said of one movement: of an entry as a whole, or of one transaction (TxDtls) in it.</summary>
internal sealed class CamtDetails
{
    public int Line { get; init; }

    public CamtAmount? Amount { get; set; }

    /// <summary>CRDT or DBIT.</summary>
    public string? Direction { get; set; }

    public CamtAmount? Instructed { get; set; }

    public CamtAmount? Transaction { get; set; }

    public CamtAmount? CounterValue { get; set; }

    public List<CamtAmount> Charges { get; } = [];

    /// <summary>The bank's own id.</summary>
    public string? ServicerReference { get; set; }

    public string? TransactionId { get; set; }

    public string? EndToEndId { get; set; }

    public string? MandateId { get; set; }

    public string? ChequeNumber { get; set; }

    public CamtParty Debtor { get; } = new();

    public CamtParty Creditor { get; } = new();

    public string? TradingParty { get; set; }

    /// <summary>Text that the payer wrote.</summary>
    public string? Remittance { get; set; }

    public string? CreditorReference { get; set; }

    public string? DocumentNumber { get; set; }

    public bool IsReturn { get; set; }

    public string? ReturnReason { get; set; }

    public string? AdditionalInfo { get; set; }

    /// <summary>The day of the transaction itself.</summary>
    public string? Date { get; set; }

    public string? Domain { get; set; }

    public string? Family { get; set; }

    public string? SubFamily { get; set; }

    public string? ProprietaryCode { get; set; }

    /// <summary>The merchant's line of business.</summary>
    public string? MerchantCode { get; set; }

    /// <summary>The type of movement: ISO 20022's code where the bank gives one, else the bank's own.</summary>
    public string? Kind
    {
        get
        {
            var isVague = Family is null or "NTAV" or "OTHR" || SubFamily is null or "NTAV";
            if (Domain is null || (isVague && ProprietaryCode is not null))
                return ProprietaryCode;
            return string.Join('-', new[] { Domain, Family, SubFamily }.OfType<string>());
        }
    }

    /// <summary>Amounts that may say how much went through the account, the likeliest first.</summary>
    public IEnumerable<CamtAmount?> Amounts => [Amount, CounterValue, Transaction, Instructed];
}
