namespace FinanceManager.Statements.Camt;

/// <summary>Reads one entry with its details. Elements are known by their names and parents, whatever the version puts around them.</summary>
internal sealed class CamtEntryReader(CamtXml xml)
{
    // A file of the largest size has hardly more.
    private const int MostDetails = 100_000;

    public CamtEntry Read()
    {
        var entry = new CamtEntry(xml.Line);
        var depth = xml.Depth;
        var (details, detailsDepth) = (entry.Whole, depth);
        while (xml.Next(depth))
        {
            if (xml.Depth <= detailsDepth)
                (details, detailsDepth) = (entry.Whole, depth);
            if (xml.Name == "TxDtls")
            {
                (details, detailsDepth) = (new CamtDetails { Line = xml.Line }, xml.Depth);
                if (entry.Details.Count < MostDetails)
                    entry.Details.Add(details);
                else
                    entry.HasMore = true;
            }
            else if (xml.Up(1) is "Ntry" or "Sts" or "BookgDt" or "ValDt")
            {
                ReadEntry(entry, details);
            }
            else
            {
                ReadDetails(details);
            }
        }
        return entry;
    }

    private void ReadEntry(CamtEntry entry, CamtDetails details)
    {
        switch (xml.Name, xml.Up(1))
        {
            case ("NtryRef", "Ntry"):
                entry.Reference = xml.Value();
                break;
            case ("RvslInd", "Ntry"):
                entry.IsReversal = xml.Value() is "true" or "1";
                break;
            case ("Sts", "Ntry"):
            case ("Cd" or "Prtry", "Sts"):
                entry.Status = xml.Value() ?? entry.Status;
                break;
            case ("Dt" or "DtTm", "BookgDt"):
                entry.Booked = xml.Value();
                break;
            case ("Dt" or "DtTm", "ValDt"):
                entry.Valued = xml.Value();
                break;
            case ("AcctSvcrRef", "Ntry"):
                entry.Whole.ServicerReference = xml.Value();
                break;
            case ("AddtlNtryInf", "Ntry"):
                entry.Whole.AdditionalInfo = Join(entry.Whole.AdditionalInfo, xml.Value());
                break;
            default:
                ReadDetails(details);
                break;
        }
    }

    private void ReadDetails(CamtDetails details)
    {
        switch (xml.Name)
        {
            case "Amt":
                ReadAmount(details);
                break;
            case "CdtDbtInd" when xml.Up(1) is "Ntry" or "TxDtls":
                details.Direction = xml.Value();
                break;
            case "Nm" or "IBAN" or "Id":
                ReadParty(details);
                break;
            case "Cd" or "Prtry" or "SubFmlyCd":
                ReadCode(details);
                break;
            case "MrchntCtgyCd" or "TxCtgy":
                details.MerchantCode = xml.Value();
                break;
            case "AddtlTxInf":
                details.AdditionalInfo = Join(details.AdditionalInfo, xml.Value());
                break;
            case "AddtlInf" or "AddtlRtrRsnInf" when xml.Up(1) == "RtrInf":
                details.ReturnReason = Join(details.ReturnReason, xml.Value());
                break;
            case "RtrInf":
                details.IsReturn = true;
                break;
            case "TxDtTm" or "TxDt" or "AccptncDtTm" when xml.Up(1) == "RltdDts":
                details.Date ??= xml.Value();
                break;
            default:
                if (xml.Up(1) == "Refs")
                    ReadReference(details);
                else
                    ReadRemittance(details);
                break;
        }
    }

    private void ReadAmount(CamtDetails details)
    {
        // Of interest and taxes there are records too.
        var (parent, above) = (xml.Up(1), xml.Up(2));
        if (parent is not ("Ntry" or "TxDtls" or "Chrgs") && above != "AmtDtls" && (parent, above) != ("Rcrd", "Chrgs"))
            return;
        var currency = xml.Attribute("Ccy");
        var amount = new CamtAmount(xml.Value(), currency);
        switch (parent)
        {
            case "Ntry" or "TxDtls":
                details.Amount = amount;
                break;
            case "InstdAmt":
                details.Instructed = amount;
                break;
            case "TxAmt":
                details.Transaction = amount;
                break;
            case "CntrValAmt":
                details.CounterValue = amount;
                break;
            case "Chrgs" or "Rcrd" when details.Charges.Count < 20:
                details.Charges.Add(amount);
                break;
        }
    }

    private void ReadParty(CamtDetails details)
    {
        // Dbtr/Nm, since version 8 Dbtr/Pty/Nm or Dbtr/Agt/FinInstnId/Nm; DbtrAcct/Id/IBAN or DbtrAcct/Id/Othr/Id.
        var above = xml.Up(1) switch
        {
            "Pty" or "Id" => xml.Up(2),
            "FinInstnId" or "Othr" or "PrtryAcct" => xml.Up(3),
            var parent => parent,
        };
        switch (xml.Name, above)
        {
            case ("Nm", "Dbtr"):
                details.Debtor.Name ??= Given(xml.Value());
                break;
            case ("Nm", "Cdtr"):
                details.Creditor.Name ??= Given(xml.Value());
                break;
            case ("Nm", "UltmtDbtr"):
                details.Debtor.Ultimate ??= Given(xml.Value());
                break;
            case ("Nm", "UltmtCdtr"):
                details.Creditor.Ultimate ??= Given(xml.Value());
                break;
            case ("Nm", "TradgPty"):
                details.TradingParty ??= Given(xml.Value());
                break;
            case ("IBAN" or "Id", "DbtrAcct"):
                details.Debtor.Account ??= xml.Value();
                break;
            case ("IBAN" or "Id", "CdtrAcct"):
                details.Creditor.Account ??= xml.Value();
                break;
        }
    }

    private void ReadCode(CamtDetails details)
    {
        switch (xml.Name, xml.Up(1), xml.Up(2))
        {
            case ("Cd", "Domn", "BkTxCd"):
                details.Domain = xml.Value();
                break;
            case ("Cd", "Fmly", "Domn") when xml.Up(3) == "BkTxCd":
                details.Family = xml.Value();
                break;
            case ("SubFmlyCd", "Fmly", "Domn") when xml.Up(3) == "BkTxCd":
                details.SubFamily = xml.Value();
                break;
            case ("Cd", "Prtry", "BkTxCd"):
                details.ProprietaryCode = xml.Value();
                break;
            case ("Cd" or "Prtry", "Rsn" or "RtrRsn", "RtrInf"):
                details.ReturnReason = Join(details.ReturnReason, xml.Value());
                break;
        }
    }

    private void ReadReference(CamtDetails details)
    {
        switch (xml.Name)
        {
            case "AcctSvcrRef":
                details.ServicerReference = Given(xml.Value());
                break;
            case "TxId":
                details.TransactionId = Given(xml.Value());
                break;
            case "EndToEndId":
                details.EndToEndId = Given(xml.Value());
                break;
            case "MndtId":
                details.MandateId = Given(xml.Value());
                break;
            case "ChqNb":
                details.ChequeNumber = xml.Value();
                break;
        }
    }

    private void ReadRemittance(CamtDetails details)
    {
        switch (xml.Name, xml.Up(1))
        {
            case ("Ustrd", "RmtInf"):
            case ("AddtlRmtInf", "Strd"):
                details.Remittance = Join(details.Remittance, xml.Value());
                break;
            case ("Ref" or "CdtrRef", "CdtrRefInf"):
                details.CreditorReference ??= Given(xml.Value());
                break;
            case ("Nb" or "RfrdDocNb", "RfrdDocInf"):
                details.DocumentNumber ??= xml.Value();
                break;
        }
    }

    /// <summary>What a bank writes where a field must not be empty says nothing.</summary>
    private static string? Given(string? text) => text is "NOTPROVIDED" or "NONREF" or "NOT PROVIDED" ? null : text;

    private static string? Join(string? first, string? second)
    {
        const int Longest = 4096;
        if (first is null || second is null)
            return first ?? second;
        return first.Length > Longest ? first : $"{first} {second}";
    }
}
