using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SchoolSupport.Domain.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class DeclineRuns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DeclineRuns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TerritoryId = table.Column<int>(type: "integer", nullable: false),
                    Origin = table.Column<int>(type: "integer", nullable: false),
                    ComputedFrom = table.Column<int>(type: "integer", nullable: false),
                    GivenAt = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Person = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Role = table.Column<int>(type: "integer", nullable: false),
                    DataHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Inputs = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Rung = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Sentence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    BaseRate = table.Column<double>(type: "double precision", nullable: true),
                    Card = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CardText = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Model = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Software = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeclineRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeclineScores",
                columns: table => new
                {
                    RunId = table.Column<int>(type: "integer", nullable: false),
                    SchoolId = table.Column<int>(type: "integer", nullable: false),
                    TerritoryId = table.Column<int>(type: "integer", nullable: false),
                    Probability = table.Column<double>(type: "double precision", nullable: false),
                    ByFormula = table.Column<double>(type: "double precision", nullable: false),
                    LowList = table.Column<double>(type: "double precision", nullable: true),
                    PupilsPerProcedure = table.Column<double>(type: "double precision", nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeclineScores", x => new { x.RunId, x.SchoolId });
                    table.ForeignKey(
                        name: "FK_DeclineScores_DeclineRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "DeclineRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DeclineRuns_TerritoryId",
                table: "DeclineRuns",
                column: "TerritoryId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DeclineScores");

            migrationBuilder.DropTable(
                name: "DeclineRuns");
        }
    }
}
