using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Ingest.Mapping;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>What a person has chosen so far on the page that maps a table; begins as what is proposed.</summary>
public sealed class MappingForm
{
    /// <summary>Choices of the selects beside codes, years and grades.</summary>
    public const string ByText = "text";
    public const string ByHeading = "heading";
    public const string Own = "own";
    public const string None = "";

    private readonly string[] _roles;

    public MappingForm(UnmappedTable table, TableProposal proposal)
    {
        (Table, Proposal) = (table, proposal);
        Texts = TableTexts.Of(table.Table.Context);
        _roles = [.. proposal.Columns.Select(column => column.Role)];
        MappingRules rules = proposal.Rules;
        IsOfMunicipality = rules.IsOfMunicipality;
        IsAutumn = rules.IsAutumn;
        bool isNamed = rules.Procedure is string own && Procedures.IsOwn(own);
        Procedure = rules.ProcedureBy == SaidBy.Text && Texts.Procedure is not null ? ByText : isNamed ? Own : rules.Procedure ?? None;
        OwnName = isNamed ? Procedures.Title(rules.Procedure!) : "";
        Year = rules.YearBy switch { SaidBy.Text when Texts.Year is not null => ByText, SaidBy.Heading => ByHeading, _ => None };
        Subject = rules.SubjectBy switch { SaidBy.Text when Texts.Subject is not null => ByText, SaidBy.Person => Own, _ => None };
        SubjectName = rules.Subject ?? "";
        Grade = rules.GradeBy switch { SaidBy.Text when Texts.Grade is not null => ByText, SaidBy.Person => RussianText(rules.Grade), _ => None };
    }

    public UnmappedTable Table { get; }

    public TableProposal Proposal { get; }

    /// <summary>What is written above the table and in the names of sheet and file.</summary>
    public TableTexts Texts { get; }

    /// <summary>For each column the code of its role; empty for one that is not loaded.</summary>
    public IReadOnlyList<string> Roles => _roles;

    public bool IsOfMunicipality { get; set; }

    public bool IsAutumn { get; set; }

    /// <summary><see cref="ByText"/>, <see cref="Own"/>, a code of <see cref="Procedures"/> or nothing.</summary>
    public string Procedure { get; set; }

    public string OwnName { get; set; }

    /// <summary><see cref="ByText"/>, <see cref="ByHeading"/>, the calendar year the school year starts in, or nothing.</summary>
    public string Year { get; set; }

    /// <summary><see cref="ByText"/>, <see cref="Own"/> or nothing.</summary>
    public string Subject { get; set; }

    public string SubjectName { get; set; }

    /// <summary><see cref="ByText"/>, a grade or nothing.</summary>
    public string Grade { get; set; }

    public bool HasYearColumn => _roles.Contains(ColumnRoles.Year);

    public bool HasSubjectColumn => _roles.Contains(ColumnRoles.Subject);

    public bool HasGradeColumn => _roles.Contains(ColumnRoles.Grade);

    public bool HasSubjectsInHeadings => Columns.Any(column => column.Subject is not null);

    public bool HasGradesInHeadings => Columns.Any(column => column.Grade is not null);

    /// <summary>Whether any heading names a year.</summary>
    public bool HasYearsInHeadings => Table.Table.Columns.Any(column => PeriodText.CalendarYear(column.Header) is not null || SchoolYear.TryParse(column.Header, out _));

    public MappingRules Rules
    {
        get
        {
            string work = OwnName.Trim();
            string? procedure = Procedure switch { ByText => Texts.Procedure is string said && Procedures.IsOwn(said) ? said : null, Own => work.Length == 0 ? null : Procedures.Own(work), None => null, _ => Procedure };
            bool isWritten = Procedure == ByText || (Procedure == Own && work.Length > 0 && TableTexts.Name(Table.Table.Context, work));
            string subject = SubjectName.Trim();
            return new MappingRules
            {
                Columns = Columns,
                IsOfMunicipality = IsOfMunicipality,
                IsAutumn = IsAutumn,
                ProcedureBy = isWritten ? SaidBy.Text : procedure is null ? SaidBy.Nobody : SaidBy.Person,
                Procedure = procedure,
                YearBy = HasYearColumn ? SaidBy.Column : Year switch { ByText => SaidBy.Text, ByHeading => SaidBy.Heading, None => SaidBy.Nobody, _ => SaidBy.Person },
                Year = HasYearColumn ? null : NumberOf(Year),
                SubjectBy = HasSubjectColumn ? SaidBy.Column : HasSubjectsInHeadings ? SaidBy.Heading : Subject switch { ByText => SaidBy.Text, Own => SaidBy.Person, _ => SaidBy.Nobody },
                Subject = !HasSubjectColumn && !HasSubjectsInHeadings && Subject == Own ? SubjectNames.Find(subject) ?? subject : null,
                GradeBy = HasGradeColumn ? SaidBy.Column : HasGradesInHeadings ? SaidBy.Heading : Grade switch { ByText => SaidBy.Text, None => SaidBy.Nobody, _ => SaidBy.Person },
                Grade = HasGradeColumn || HasGradesInHeadings ? null : NumberOf(Grade),
            };
        }
    }

    private MappedColumn[] Columns => [.. Table.Table.Columns.Zip(_roles, TableProposal.Mapped)];

    public void Choose(int column, string role) => _roles[column] = role;

    private static int? NumberOf(string choice) => int.TryParse(choice, out int number) ? number : null;

    private static string RussianText(int? number) => number?.ToString(Text.RussianNumbers.Culture) ?? "";
}
