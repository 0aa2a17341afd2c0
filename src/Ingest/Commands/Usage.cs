namespace SchoolSupport.Ingest.Commands;

/// <summary>What can be typed.</summary>
public static class Usage
{
    /// <summary>Below a line that says what was wrong.</summary>
    public const string More = "Подробнее: --help";

    public const string Text = """
        Загрузка таблиц и выгрузка значений.

          import PATH… [--database FILE] [--territory NAME] [--dry-run] [--report FILE.json]
                 [--answers FILE.json] [--marked FOLDER]
                 файлы, папки, архивы .zip; --answers: решения по ячейкам (docs/cli.md); --marked: в папку
                 записать файлы с вопросами и ошибками, ячейки отмечены
          facts  [--database FILE] --csv FILE      все действующие значения
          issues [--by-rule] [--marked FOLDER] [--database FILE]   замечания, на которые нет ответа; --by-rule – сколько их по каждому правилу
          history [--database FILE]                все загрузки, отменённые тоже
          template CODE --output FILE [--territory NAME] [--year 2025/26] [--database FILE]
                 шаблон таблицы со школами муниципалитета; template --list – какие есть
          accept IMPORT CELL [--value V] [--database FILE]   принять предложенное или своё значение ячейки
          keep   IMPORT CELL --reason TEXT [--database FILE]   оставить значение как в файле; причина – сноска к числу
          part   IMPORT CELL [--database FILE]     таблица – часть списка школ, значения остальных оставить
          revoke IMPORT CELL [--database FILE]     отменить ответ про ячейку
          undo   IMPORT [--database FILE]          отменить загрузку
          set    --school КОД --year 2020/21 --procedure oge --subject ПРЕДМЕТ --measure mark-2 --value 1 [--n 10]
                 [--grade 5] [--season autumn] [--territory NAME] --reason ПРИЧИНА --document ДОКУМЕНТ [--dry-run]
                 ввести одно значение вручную; файлы остаются как были
          mappings [--database FILE]               действующие разметки таблиц
          unmap  MAPPING [--database FILE]         отозвать разметку
          check  [--territory NAME] [--import N] [--database FILE]   правила по всем накопленным данным

        База данных: файл SQLite или строка подключения PostgreSQL. Без --database берётся
        $SCHOOLSUPPORT_POSTGRES, затем $SCHOOLSUPPORT_DATA/school-support.db, затем ./var/school-support.db.

        Код завершения: 0 – всё принято, 1 – что-то отклонено или осталось под вопросом после ответа,
        2 – команда или файлы, указанные в ней, не годятся.
        """;
}
